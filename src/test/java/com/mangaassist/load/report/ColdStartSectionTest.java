package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ColdStartSectionTest {

    private static final Route COLD = new Route("cold", Transport.WS, ModelId.HAIKU);
    private static final Route WARM = new Route("warm", Transport.WS, ModelId.HAIKU);

    @Test
    void everyFirstAnswerMustBeginInTime() {
        var section = section(3, 800, 900, 1_000);

        assertThat(section.check("cold", Duration.ofMillis(1_010)).passed()).isTrue();
        assertThat(section.check("cold", Duration.ofMillis(990)).passed()).isFalse();
        assertThat(section.check("cold", Duration.ofMillis(990)).observed())
                .isEqualTo("4 of 4 turns answered, latest first token 1000 ms");
    }

    @Test
    void anAnswerThatDidNotComeFailsHoweverFastTheOthersWere() {
        var check = section(2, 800, 900, 1_000).check("cold", Duration.ofSeconds(3));

        assertThat(check.passed()).isFalse();
        assertThat(check.observed()).startsWith("3 of 4 turns answered");
    }

    @Test
    void coldAndWarmStandSideBySide() {
        var json = section(3, 800, 900, 1_000).section().json();

        assertThat(json.path("cold").path("samples").intValue()).isEqualTo(3);
        assertThat(json.path("cold").path("median_ms").doubleValue()).isBetween(899.0, 901.0);
        assertThat(json.path("warm").path("samples").intValue()).isEqualTo(1);
        assertThat(json.path("warm").path("max_ms").doubleValue()).isBetween(399.0, 401.0);
        assertThat(json.path("accounting").path("sent").intValue()).isEqualTo(4);
    }

    private static ColdStartSection section(long coldAnswers, long... coldMillis) {
        var run = new RunMeasurements(
                Map.of(
                        COLD, route(new Accounting(3, coldAnswers, 0, 3 - coldAnswers, coldAnswers, 0), coldMillis),
                        WARM, route(new Accounting(1, 1, 0, 0, 1, 0), 400)),
                Duration.ofSeconds(1),
                List.of());
        return ColdStartSection.of(run, COLD, WARM);
    }

    private static RouteMeasurements route(Accounting accounting, long... millis) {
        var recorder = new LatencyRecorder();
        for (var each : millis) {
            recorder.recordNanos(each * 1_000_000);
        }
        var times = recorder.snapshot();
        return new RouteMeasurements(
                accounting,
                new RouteTimes(times, times, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY),
                Map.of(),
                TurnSeries.EMPTY);
    }
}
