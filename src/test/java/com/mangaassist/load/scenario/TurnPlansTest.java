package com.mangaassist.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TurnPlansTest {

    private static final Map<Transport, Integer> SHARES =
            Map.of(Transport.WS, 60, Transport.SSE, 20, Transport.HTTP, 20);

    @Test
    void theSameSeedPlansTheSameTurns() {
        assertThat(first(50, 42)).isEqualTo(first(50, 42));
    }

    @Test
    void anotherSeedPlansOtherTurns() {
        assertThat(first(50, 42)).isNotEqualTo(first(50, 43));
    }

    @Test
    void everyRequestIdIsUnique() {
        assertThat(first(1000, 42))
                .extracting(plan -> plan.request().requestId())
                .doesNotHaveDuplicates();
    }

    @Test
    void transportsHaveTheirSharesExactly() {
        var counts = first(100, 42).stream()
                .collect(Collectors.groupingBy(plan -> plan.label().route().transport(), Collectors.counting()));

        assertThat(counts).isEqualTo(Map.of(Transport.WS, 60L, Transport.SSE, 20L, Transport.HTTP, 20L));
    }

    @Test
    void threeOfTenPromptsGoToSonnet() {
        assertThat(first(100, 42))
                .filteredOn(plan -> plan.label().route().model().equals(ModelId.SONNET))
                .hasSize(30);
    }

    @Test
    void warmUpTakesEachRouteEquallyOften() {
        var plans = plans(42);
        var counts = plans.warmUp(10).stream()
                .collect(Collectors.groupingBy(plan -> plan.label().route(), Collectors.counting()));

        assertThat(counts.keySet()).isEqualTo(plans.routes());
        assertThat(counts.values()).containsOnly(10L);
    }

    @Test
    void aTransportWithoutAShareIsNotTaken() {
        var plans = TurnPlans.of(Prompts.standard(), Map.of(Transport.SSE, 1), 42);

        assertThat(plans.routes())
                .containsExactlyInAnyOrder(
                        new Route(Transport.SSE, ModelId.HAIKU), new Route(Transport.SSE, ModelId.SONNET));
    }

    private static List<TurnPlan> first(int count, long seed) {
        var plans = plans(seed);
        return LongStream.range(0, count).mapToObj(plans::at).toList();
    }

    private static TurnPlans plans(long seed) {
        return TurnPlans.of(Prompts.standard(), SHARES, seed);
    }
}
