package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.StepResult;
import com.mangaassist.load.stats.CapacitySearch;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CapacitySectionTest {

    private static final List<StepResult> STEPS =
            List.of(step(20, ""), step(80, "P95 above 3,000 ms"), step(40, ""), step(41, "send lag"));

    private static final CapacitySearch FOUND = new CapacitySearch(40, 41, 400, 40.5);

    @Test
    void theCapacityFoundIsCheckedAgainstTheLeast() {
        var section = new CapacitySection(FOUND, STEPS);

        assertThat(section.check("knee", 40).passed()).isTrue();
        assertThat(section.check("knee", 40.1).passed()).isFalse();
        assertThat(section.check("knee", 40).expected()).isEqualTo("the search ends, at 40.0 messages/s or more");
        assertThat(section.check("knee", 40).observed())
                .isEqualTo("40.0 messages/s, 3,456,000 a day; the first limit: send lag");
    }

    @Test
    void aSearchThatDidNotEndFails() {
        var check = new CapacitySection(new CapacitySearch(40, 80, 400, 56), STEPS).check("knee", 10);

        assertThat(check.passed()).isFalse();
        assertThat(check.observed()).isEqualTo("not found in time; 40.0 messages/s hold so far");
    }

    @Test
    void atTheCeilingThereIsNoLimitToName() {
        var section = new CapacitySection(
                new CapacitySearch(400, Double.POSITIVE_INFINITY, 400, 400), List.of(step(400, "")));

        assertThat(section.check("knee", 400).observed()).isEqualTo("at least 400.0 messages/s, 34,560,000 a day");
        assertThat(section.section().json().path("first_limit").textValue()).isEqualTo("none");
    }

    @Test
    void aSystemWithoutCapacityIsSaidToHaveNone() {
        assertThat(new CapacitySection(new CapacitySearch(0, 0.6, 400, 0.3), STEPS)
                        .check("knee", 0)
                        .observed())
                .isEqualTo("no rate holds");
    }

    @Test
    void theCurveIsByRate() {
        var json = new CapacitySection(FOUND, STEPS).section().json();

        assertThat(json.path("capacity_per_s").decimalValue()).isEqualByComparingTo("40");
        assertThat(json.path("messages_per_day").longValue()).isEqualTo(3_456_000);
        assertThat(json.path("complete").booleanValue()).isTrue();
        assertThat(json.path("first_limit").textValue()).isEqualTo("send lag");
        assertThat(json.path("steps"))
                .extracting(
                        step -> step.path("rate_per_s").intValue(),
                        step -> step.path("held").booleanValue())
                .hasToString("[(20, true), (40, true), (41, false), (80, false)]");
        assertThat(json.path("steps").get(3))
                .hasToString("{\"rate_per_s\":80.00,\"turns\":100,\"p95_ms\":900.00,"
                        + "\"ttft_p95_ms\":300.00,\"good_fraction\":0.9900,\"concurrency\":12.00,\"held\":false,"
                        + "\"limit\":\"P95 above 3,000 ms\"}");
    }

    @Test
    void thePeoplesTableSaysWhatHoldsAndWhatBreaks() {
        assertThat(new CapacitySection(FOUND, STEPS).section().lines())
                .hasSize(5)
                .contains(
                        "        20.0     100     900 ms     300 ms   99.0 %         12.0  holds",
                        "        41.0     100     900 ms     300 ms   99.0 %         12.0  send lag");
    }

    private static StepResult step(double rate, String limit) {
        return new StepResult(rate, 100, new StepResult.Times(900, 300), 0.99, 12, limit);
    }
}
