package com.mangaassist.load.simulation;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.cost.CataloguePrice;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.report.BatchSection;
import com.mangaassist.load.report.CostSources;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.target.BatchOutcome;
import com.mangaassist.load.target.Target;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A batch job with the model service behind the chat: how fast it is, and what a record costs. */
final class BatchLoad implements LoadPlan {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private static final BatchOutcome NOTHING = new BatchOutcome(0, 0, TokenUsage.NONE, Duration.ZERO);

    private final CataloguePrice price;
    private final List<String> prompts;
    private volatile CompletableFuture<BatchOutcome> job = CompletableFuture.completedFuture(NOTHING);

    private BatchLoad(CataloguePrice price, List<Prompt> prompts, int records) {
        this.price = price;
        this.prompts = IntStream.range(0, records)
                .mapToObj(index -> prompts.get(index % prompts.size()).text())
                .toList();
    }

    /** Nothing where the model service itself cannot be asked. */
    static Optional<LoadPlan> of(Settings settings, ModelId model, int records) {
        if (!(settings.target() instanceof TargetSettings.Embedded)) {
            return Optional.empty();
        }
        var today = LocalDate.now(ZoneOffset.UTC);
        var price = CostSources.prices(settings.cost().prices(), today).entry(model);
        return price.map(each -> new BatchLoad(each, Prompts.standard(), records));
    }

    @Override
    public Set<Route> routes() {
        return Set.of();
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of();
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        return scenario("batch")
                .exec(
                        exec(session -> {
                            submit(stage.target());
                            return session;
                        }),
                        asLongAs(session -> !job.isDone()).on(pause(GLANCE)))
                .injectOpen(atOnceUsers(1));
    }

    private void submit(Target target) {
        job = target.batch(price.model(), prompts)
                .completeOnTimeout(NOTHING, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failed -> NOTHING);
    }

    /** Its records are no turns of a user. */
    @Override
    public long turns() {
        return 0;
    }

    @Override
    public Duration length() {
        return LONGEST;
    }

    @Override
    public List<String> checkNames() {
        return BatchSection.CHECKS;
    }

    @Override
    public List<Check> checks(RunMeasurements run) {
        return found().checks(prompts.size());
    }

    @Override
    public List<Section> sections() {
        return List.of(found().section());
    }

    private BatchSection found() {
        var outcome = job.getNow(NOTHING);
        return new BatchSection(price, new BatchSection.Job(outcome.answered(), outcome.tokens(), outcome.took()));
    }
}
