package com.mangaassist.load.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.StepLimits;
import com.mangaassist.load.metric.StepMeter;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.stats.CapacitySearch;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a queue in virtual time: so many slots, each turn holding one for about a second; its capacity is known. */
final class CapacityProbeTest {

    private static final double CEILING = 400;
    private static final Duration SERVICE = Duration.ofSeconds(1);
    private static final StepLimits LIMITS =
            new StepLimits(Duration.ofSeconds(3), Duration.ofMillis(1500), Duration.ofSeconds(3));

    private final PriorityQueue<Ending> underWay = new PriorityQueue<>(Comparator.comparingLong(Ending::atNanos));
    private final PriorityQueue<Long> slots = new PriorityQueue<>();
    private final Random random = new Random(42);
    private long now;
    private long numbers;

    private record Ending(long atNanos, TurnRecord turn) {}

    @ParameterizedTest
    @ValueSource(ints = {12, 40, 77, 150, 333})
    void findsTheQueuesCapacityWithinFivePercentInTwelveStepsAndThreeMinutes(int capacity) {
        var probe = search(capacity);

        assertThat(probe.search().capacity().orElseThrow()).isBetween(capacity * 0.93, capacity * 1.05);
        assertThat(probe.curve()).hasSizeLessThanOrEqualTo(12);
        assertThat(Duration.ofNanos(now)).isLessThan(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 150})
    void theStepsThatBrokeAreThoseAboveTheCapacity(int capacity) {
        var probe = search(capacity);

        assertThat(probe.curve()).allSatisfy(step -> assertThat(step.held()).isEqualTo(step.rate() <= capacity * 1.03));
    }

    private CapacityProbe search(int capacity) {
        for (var i = 0; i < capacity; i++) {
            slots.add(0L);
        }
        var meter = new StepMeter(LIMITS, () -> now);
        var probe = new CapacityProbe(CapacitySearch.from(20, CEILING), meter, StepRules.STANDARD);
        while (!probe.isDone() && now < Duration.ofMinutes(10).toNanos()) {
            now += (long) (1e9 / CEILING);
            while (!underWay.isEmpty() && underWay.element().atNanos() <= now) {
                meter.record(underWay.remove().turn());
            }
            if (probe.letsIn(now)) {
                send(meter);
            }
        }
        return probe;
    }

    private void send(StepMeter meter) {
        var label = new TurnLabel(
                "r" + numbers++, new Route(Transport.WS, ModelId.HAIKU), QueryType.ORDER_STATUS, Language.EN);
        var begins = Math.max(now, slots.remove());
        var ends = begins + (long) (SERVICE.toNanos() * (0.8 + 0.4 * random.nextDouble()));
        slots.add(ends);
        var first = Duration.ofNanos(begins - now).plusMillis(300);
        var whole = Duration.ofNanos(ends - now);
        var timing = new TurnTiming(now, Optional.of(first), Optional.of(first), whole);
        var answer = new TurnOutcome.Completed(ModelId.HAIKU, new TokenUsage(1, 1), "end_turn", false);
        meter.sent(label);
        underWay.add(new Ending(ends, new TurnRecord(label, timing, answer)));
    }
}
