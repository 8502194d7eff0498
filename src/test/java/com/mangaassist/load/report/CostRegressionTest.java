package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.CostRise;
import com.mangaassist.load.baseline.Fingerprint;
import com.mangaassist.load.baseline.RegressionGate;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.MeasuringSink;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TruthComparison;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A prompt template that makes every answer 12 % longer. A streamed answer then takes longer, too, but only its writing
 * does and not the wait before it, so the latency gate finds less than 10 %.
 */
final class CostRegressionTest {

    private static final Route WS = new Route(Transport.WS, ModelId.SONNET);
    private static final TurnLimits LIMITS = new TurnLimits(Duration.ofSeconds(30), Duration.ofSeconds(3));
    private static final int TURNS = 800;
    private static final double TOKENS_PER_SECOND = 60;

    @TempDir
    private Path directory;

    @Test
    void answersTwelvePercentLongerPassTheLatencyGateAndFailTheCostGate() {
        var baselines = accepted(run(1));
        var longer = run(1.12);

        var judgement = RegressionGate.of(10).judge(longer.measured(), baselines, Fingerprint.NONE);
        var rise = CostRise.of(longer.statement().answerDollars(), baselines).orElseThrow();

        assertThat(judgement.passed()).as(judgement.sentence()).isTrue();
        assertThat(rise.isBeyond(10)).as(rise.show()).isTrue();
    }

    @Test
    void theSameTemplateAgainPassesBoth() {
        var baselines = accepted(run(1));
        var same = run(1);

        assertThat(RegressionGate.of(10)
                        .judge(same.measured(), baselines, Fingerprint.NONE)
                        .passed())
                .isTrue();
        assertThat(CostRise.of(same.statement().answerDollars(), baselines)
                        .orElseThrow()
                        .percent())
                .isZero();
    }

    private record Run(RunMeasurements measured, Statement statement) {}

    /** The way of every baseline: through a run's report.json. */
    private Map<String, Baseline> accepted(Run run) {
        var judgement = RegressionGate.of(10).judge(run.measured(), Map.of(), Fingerprint.NONE);
        var prices = run.statement().prices();
        var detail = Runs.detailed().detail().orElseThrow();
        var cost = CostDetail.of(
                run.statement(), Forecast.of(CostSources.mix(Optional.empty()), 1_000_000, prices), Optional.empty());
        var report = RunReport.of(run.measured(), judgement, prices, Runs.context(true))
                .with(new RunDetail(
                        detail.terms(),
                        detail.validity(),
                        detail.timeline(),
                        detail.breakdown(),
                        detail.distributions(),
                        cost));
        JsonReport.write(report, directory);
        var finished = FinishedRun.read(directory, Acceptance.at(Instant.EPOCH));
        return finished.runs().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Baseline.of(entry.getKey(), finished.fingerprint(), entry.getValue())));
    }

    private static Run run(double longer) {
        var recorder = RunRecorder.of(Set.of(WS), LIMITS, System::nanoTime);
        var ledger = new CostLedger(LIMITS.usefulWithin(), label -> UsageSource.REPORTED);
        var sink = TurnSink.all(new MeasuringSink(recorder, TruthComparison.against(GroundTruth.UNKNOWN)), ledger);
        var random = new Random(42);
        for (var i = 0; i < TURNS; i++) {
            var label = new TurnLabel("r" + i, WS, QueryType.RECOMMENDATION, Language.JA);
            sink.sent(label);
            sink.record(turn(label, random, longer));
        }
        return new Run(
                recorder.finish(), ledger.statement(CostSources.prices(Optional.empty(), LocalDate.of(2026, 11, 24))));
    }

    private static TurnRecord turn(TurnLabel label, Random random, double longer) {
        var first = Duration.ofMillis(Math.round(1_200 + 300 * random.nextGaussian()));
        var tokens = Math.round(longer * (100 + random.nextInt(101)));
        var whole = first.plusMillis(Math.round(tokens / TOKENS_PER_SECOND * 1_000));
        return new TurnRecord(
                label,
                new TurnTiming(0, Optional.of(first), Optional.of(first), whole),
                new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(20, tokens), "end_turn", false));
    }
}
