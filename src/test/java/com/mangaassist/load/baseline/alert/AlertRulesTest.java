package com.mangaassist.load.baseline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRatios;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.Blobs;
import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.Fingerprint;
import com.mangaassist.load.baseline.GateRules;
import com.mangaassist.load.baseline.InvalidBaselineException;
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
import com.mangaassist.load.stats.BetweenRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlertRulesTest {

    private static final Route WS = new Route(Transport.WS, ModelId.SONNET);
    private static final Route HTTP = new Route(Transport.HTTP, ModelId.HAIKU);

    @TempDir
    private Path directory;

    /** Two routes: a thousand turns up to 4 s and 2 s, 20 of the first failed, all others useful, within 100 s. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p95   | 3 s     | chat_*         | chat_ws_sonnet p95 3,804 ms (at most 3,000 ms)
            p50   | 1900 ms | sonnet         | sonnet p50 2,004 ms (at most 1,900 ms)
            mean  | 0.9 s   | chat_http_*    | chat_http_haiku mean 1,001 ms (at most 900 ms)
            p99   | 3500 ms | all            | all p99 3,925 ms (at most 3,500 ms)
            ttft_p95 | 1 s  | chat_*         | chat_ws_sonnet ttft_p95 3,804 ms (at most 1,000 ms)
            error_share | 1.5 % | *sonnet    | chat_ws_sonnet error_share 2.0 % (at most 1.5 %); warn: sonnet error_share 2.0 % (at most 1.5 %)
            good_fraction | 99.5 % | all     | all good_fraction 99.0 % (at least 99.5 %)
            throughput | 20/s | all          | all throughput 19.8/s (at least 20.0/s)
            goodput | 10 /s | chat_*         | chat_ws_sonnet goodput 9.8/s (at least 10.0/s)
            """)
    void aFigureBeyondItsLimitIsTold(String metric, String limit, String scope, String expected) throws IOException {
        var alerts = rules(rule(metric, limit, scope, "warn")).alerts(run(1), BaselineRatios.NONE);

        assertThat(alerts.stream().map(Alert::sentence)).containsExactly(("warn: " + expected).split("; "));
    }

    @ParameterizedTest
    @CsvSource({
        "p95, 4 s",
        "error_share, 2 %",
        "good_fraction, 98 %",
        "throughput, 9.8/s",
        "ttft_p50, 1 h",
        "goodput, 9.7/s"
    })
    void whatIsWithinItsLimitIsNot(String metric, String limit) throws IOException {
        var hours = limit.replace("1 h", "3600 s");

        assertThat(rules(rule(metric, hours, "chat_*", "fail")).alerts(run(1), BaselineRatios.NONE))
                .isEmpty();
    }

    @Test
    void aLimitAboveTheBaselineCountsOnlyWhatChanceDoesNotExplain() throws IOException {
        var rules = rules(rule("p99", "+20 %", "sonnet", "warn"));

        assertThat(rules.alerts(run(1.3), baseline(1000)))
                .extracting(Alert::sentence)
                .containsExactly("warn: sonnet p99 5,155 ms, +30.0 % on the baseline (at most +20 % on the baseline)");
        assertThat(rules.alerts(run(1.1), baseline(1000))).isEmpty();
        assertThat(rules.alerts(run(1.3), BaselineRatios.NONE)).isEmpty();
    }

    @Test
    void aRuleThatFailsIsACheckKnownBeforeTheRun() throws IOException {
        var rules = rules(rule("p95", "3 s", "chat_*", "fail") + rule("p95", "1 s", "all", "warn"));

        assertThat(rules.checkNames()).containsExactly("alert p95 of chat_*");
        assertThat(rules.checks(rules.alerts(run(1), BaselineRatios.NONE)))
                .containsExactly(
                        new Check("alert p95 of chat_*", false, "at most 3,000 ms", "chat_ws_sonnet 3,804 ms"));
        assertThat(rules.checks(List.of()))
                .containsExactly(new Check("alert p95 of chat_*", true, "at most 3,000 ms", "within it"));
    }

    @Test
    void theStandardRulesOnlyWarn() {
        assertThat(AlertRules.standard().checkNames()).isEmpty();
        assertThat(AlertRules.standard().alerts(run(2), BaselineRatios.NONE))
                .extracting(alert -> alert.scope() + " " + alert.metric())
                .containsExactly("chat_ws_sonnet ttft_p95");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            alerts: 3                                   | alerts: "3" is not allowed; expected a list
            rules: []                                   | rules: "[]" is not allowed; expected no such field; alerts
            [1, 2]                                      | file: "[1, 2]" is not allowed; expected an object in YAML
            alerts: [{metric: p96, limit: 1 s}]         | alerts[0].metric: "p96" is not allowed; expected one of mean, p50
            alerts: [{metric: p95, limit: 3}]           | alerts[0].limit: "3" is not allowed; expected a time such as 500 ms
            alerts: [{metric: p95}]                     | alerts[0].limit: "" is not allowed; expected a time
            alerts: [{metric: throughput, limit: +5 %}] | alerts[0].limit: "+5 %" is not allowed; expected a rate such as 10/s
            alerts: [{metric: p95, limit: 1 s, level: loud}] | alerts[0].level: "loud" is not allowed; expected fail or warn
            alerts: [{metric: p95, limits: 1 s}]        | alerts[0].limits: "1 s" is not allowed; expected no such field; metric
            alerts: [{metric: p95, limit: 1 s, benchmark: "a b"}] | alerts[0].benchmark: "a b" is not allowed; expected a benchmark
            """)
    void aWrongFileGetsOneLineThatNamesRuleAndField(String yaml, String complaint) throws IOException {
        var file = Files.writeString(directory.resolve("alerts.yaml"), yaml);

        assertThatThrownBy(() -> AlertRules.read(file))
                .isInstanceOf(InvalidBaselineException.class)
                .hasMessageStartingWith(file + ": " + complaint)
                .hasMessageNotContaining("\n");
    }

    private AlertRules rules(String rules) throws IOException {
        return AlertRules.read(Files.writeString(directory.resolve("alerts.yaml"), "alerts:\n" + rules));
    }

    private static String rule(String metric, String limit, String scope, String level) {
        return "  - {metric: " + metric + ", limit: '" + limit + "', benchmark: '" + scope + "', level: " + level
                + "}\n";
    }

    private static RunMeasurements run(double scale) {
        return new RunMeasurements(
                Map.of(WS, route(4_000 * scale, 20), HTTP, route(2_000 * scale, 0)),
                Duration.ofSeconds(100),
                List.of());
    }

    private static RouteMeasurements route(double longest, long failed) {
        var times = spread(longest);
        return new RouteMeasurements(
                new Accounting(1000, 1000 - failed, 0, failed, 1000 - failed, 0),
                new RouteTimes(times, times, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY),
                Map.of(),
                TurnSeries.EMPTY);
    }

    private static LatencyHistogram spread(double longest) {
        var recorder = new LatencyRecorder();
        for (var i = 1; i <= 1000; i++) {
            recorder.recordNanos((long) (i * longest * 1e3));
        }
        return recorder.snapshot();
    }

    private static BaselineRatios baseline(int n) {
        var times = spread(4_000);
        var run = new BaselineRun("r", Acceptance.at(Instant.EPOCH), n, new Blobs(times, times, TurnSeries.EMPTY));
        return BaselineRatios.of(
                Map.of("chat_ws_sonnet", Baseline.of("chat_ws_sonnet", Fingerprint.NONE, run)),
                Fingerprint.NONE,
                GateRules.of(10, BetweenRuns.EMBEDDED));
    }
}
