package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.cost.ModelPrice;
import com.mangaassist.load.fixture.Conversation;
import com.mangaassist.load.fixture.Deck;
import com.mangaassist.load.metric.ConversationMeter;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.ConversationSection;
import com.mangaassist.load.report.CostSources;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.scenario.Dialogue;
import com.mangaassist.load.scenario.TurnFeeder;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Users who arrive by the second and each hold one conversation, whose turns take longer or shorter to think of. */
final class ConversationLoad implements LoadPlan {

    private static final Route ROUTE = new Route("conversation_ws_sonnet", Transport.WS, ModelId.SONNET);

    /** The specification's 1.2 s to the first token, and about thirty tokens at sixty a second. */
    private static final Duration EXPECTED = Duration.ofMillis(1_700);

    private static final List<Duration> THINK_TIMES = List.of(
            Duration.ofMillis(500), Duration.ofMillis(1_000), Duration.ofMillis(1_500), Duration.ofMillis(2_000));

    /** Eight turns at the slowest pace that is still useful. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Settings settings;
    private final Deck<Conversation> conversations;
    private final Deck<Duration> thinkTimes;
    private final ModelPrice price;
    private final ConversationMeter meter;

    private ConversationLoad(Settings settings, List<Conversation> conversations, LocalDate today) {
        this.settings = settings;
        this.conversations = new Deck<>(conversations, settings.load().seed());
        this.thinkTimes = new Deck<>(THINK_TIMES, settings.load().seed());
        this.price = CostSources.prices(settings.cost().prices(), today).of(ROUTE.model());
        this.meter = new ConversationMeter(
                EXPECTED, new TurnLimits(RunSetup.TIMEOUT, settings.gate().slo()));
    }

    static ConversationLoad of(Settings settings, List<Conversation> conversations) {
        return new ConversationLoad(settings, conversations, LocalDate.now(ZoneOffset.UTC));
    }

    @Override
    public Set<Route> routes() {
        return Set.of(ROUTE);
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of();
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var watching = stage.during(Phase.MEASURE);
        return stage.scenario("conversation")
                .conversing(TurnFeeder.conversing(
                        LongStream.range(0, users()).mapToObj(number -> dialogue(number, watching))))
                .injectOpen(constantUsersPerSec(perSecond())
                        .during(settings.load().arrivals().duration()));
    }

    private Dialogue dialogue(long number, TurnSink watching) {
        var id = String.format(Locale.ROOT, "c%d-%05d", settings.load().seed(), number);
        var thinkTime = thinkTimes.at(number);
        return Dialogue.of(
                Dialogue.plans(id, conversations.at(number), ROUTE),
                thinkTime,
                TurnSink.all(watching, meter.follow(thinkTime)));
    }

    private double perSecond() {
        return Math.max(1, Math.rint(settings.load().arrivals().ratePerSecond()));
    }

    private long users() {
        return Math.round(perSecond() * settings.load().arrivals().duration().toSeconds());
    }

    @Override
    public long turns() {
        return LongStream.range(0, users())
                .map(number -> conversations.at(number).turns().size())
                .sum();
    }

    @Override
    public Duration length() {
        return settings.load().arrivals().duration().plus(LONGEST);
    }

    @Override
    public boolean comparesLatency() {
        return false;
    }

    @Override
    public List<String> checkNames() {
        return ConversationSection.CHECKS;
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        return found().checks(settings.gate().slo());
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
    }

    private ConversationSection found() {
        return new ConversationSection(meter.figures(), price, turns());
    }
}
