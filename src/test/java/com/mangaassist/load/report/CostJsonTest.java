package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CostJsonTest {

    private final JsonNode cost = Json.object(JsonReport.text(Runs.detailed())).path("cost");

    @ParameterizedTest
    @ValueSource(strings = {"by_usage_source", "by_query_type", "by_language", "by_transport"})
    void eachSplitAddsUpToTheTotal(String split) {
        var sum = BigDecimal.ZERO;
        for (var row : cost.path(split)) {
            sum = sum.add(row.path("usd").decimalValue());
        }

        assertThat(sum).isEqualByComparingTo(cost.path("total_usd").decimalValue());
        assertThat(sum)
                .isEqualByComparingTo(cost.path("useful_usd")
                        .decimalValue()
                        .add(cost.path("wasted_usd").decimalValue()));
    }

    /** Answers later than a second: half of the HTTP route's at $0.000375, and none of the WebSocket's. */
    @Test
    void wasteSaysForWhat() {
        assertThat(cost.path("wasted").path("late").decimalValue()).isEqualByComparingTo("0.01275");
        assertThat(cost.path("wasted").path("truncated").decimalValue()).isZero();
    }

    @Test
    void theForecastStandsUnderTheSpecificationsNames() {
        var assumed = cost.path("forecast").path("assumed");

        assertThat(assumed.path("total_daily_cost_usd").decimalValue()).isEqualByComparingTo("1959.21");
        assertThat(assumed.path("breakdown").path(2).path("daily_cost_usd").decimalValue())
                .isEqualByComparingTo("837");
        assertThat(cost.path("routing").path("assumed").path("options").findValuesAsText("name"))
                .isEqualTo(List.of("all sonnet", "routed", "all haiku"));
    }

    @Test
    void whatWasMeasuredHasItsInterval() {
        var measured = cost.path("forecast").path("measured");
        var interval = measured.path("total_daily_cost_ci_usd");

        assertThat(measured.path("breakdown").path(2).path("source").asText()).isEqualTo("measured");
        assertThat(measured.path("breakdown").path(0).path("source").asText()).isEqualTo("assumed");
        assertThat(interval.path(0).doubleValue())
                .isLessThan(measured.path("total_daily_cost_usd").doubleValue());
        assertThat(interval.path(1).doubleValue())
                .isGreaterThan(measured.path("total_daily_cost_usd").doubleValue());
    }
}
