package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Acceptance;
import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.Blobs;
import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.baseline.Fingerprint;
import com.mangaassist.load.baseline.GeneratorHealth;
import com.mangaassist.load.baseline.RegressionGate;
import com.mangaassist.load.baseline.Soundness;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.forecast.QueryMix;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.MeasuringSink;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TruthComparison;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.metric.breakdown.BreakdownRecorder;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.metric.timeline.TimelineRecorder;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.histograms.HistogramsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A small made-up run for tests: 100 turns on each of two routes, and one that times out. */
public final class Runs {

    static final Route WS = new Route(Transport.WS, ModelId.SONNET);
    static final Route HTTP = new Route(Transport.HTTP, ModelId.HAIKU);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final TurnLimits LIMITS = new TurnLimits(TIMEOUT, Duration.ofSeconds(1));

    private static final PriceList PRICES = PriceList.parse("""
            {"prices":[
            {"model":"anthropic.claude-3-sonnet-20240229-v1:0","input":"3","output":"15","valid_from":"2024-03-04","source":"s"},
            {"model":"anthropic.claude-3-haiku-20240307-v1:0","input":"0.25","output":"1.25","valid_from":"2024-03-13","source":"s"}
            ]}""");

    private static final QueryMix MIX = CostSources.mix(Optional.empty());

    private Runs() {}

    /** Compared with a baseline whose WebSocket latencies are so many times as long; HTTP has none. */
    public static RunReport report(double baselineScale) {
        return report(measured(), baselineScale, context(true));
    }

    /** What report.json says of it. */
    public static RunDocument document(RunReport report) {
        return RunDocument.parse(JsonReport.text(report));
    }

    public static RunReport report(RunMeasurements measured, double baselineScale, RunContext context) {
        var judgement = RegressionGate.of(10)
                .judge(measured, Map.of("chat_ws_sonnet", baseline(baselineScale)), Fingerprint.NONE);
        return RunReport.of(measured, judgement, PRICES, context);
    }

    private static Baseline baseline(double scale) {
        var accepted = new BaselineRun(
                "r0",
                Acceptance.at(Instant.EPOCH),
                1,
                new Blobs(spread(2000 * scale), spread(500 * scale), TurnSeries.EMPTY));
        return Baseline.of("chat_ws_sonnet", Fingerprint.NONE, accepted);
    }

    private static LatencyHistogram spread(double longest) {
        var recorder = new LatencyRecorder();
        for (var i = 1; i <= 500; i++) {
            recorder.recordNanos((long) (i * longest * 1e6 / 500));
        }
        return recorder.snapshot();
    }

    public static RunContext context(boolean complete) {
        var identity = new RunIdentity(
                "chatsimulation-20260131", "embedded", Instant.parse("2026-01-31T12:00:00Z"), 42, "mvn gatling:test");
        return new RunContext(
                identity,
                Map.of("java", "17.0.15", "cores", "2"),
                Fingerprint.NONE,
                new RunEvidence(
                        complete,
                        Optional.empty(),
                        Optional.of(new Warmup(60, 0)),
                        Optional.of(new SelfCertification(100, 0.4123456, 3.9))));
    }

    /** Broken off, and therefore invalid. */
    public static RunReport unsound() {
        var run = measured();
        return RunReport.of(run, RegressionGate.of(10).refuse(run, "the run was cut short"), PRICES, context(false));
    }

    public static RunMeasurements measured() {
        return measured(ModelId.HAIKU);
    }

    /** As {@link #report}, seen from nearby, too. */
    public static RunReport detailed() {
        var nanos = new AtomicLong();
        var recorder = RunRecorder.of(Set.of(WS, HTTP), LIMITS, nanos::get);
        var timeline = new TimelineRecorder(TIMEOUT, nanos::get);
        var breakdown = new BreakdownRecorder(LIMITS);
        var ledger = new CostLedger(LIMITS.usefulWithin(), label -> UsageSource.REPORTED);
        play(
                TurnSink.all(recording(recorder), timeline.during(Phase.MEASURE), breakdown, ledger),
                nanos,
                ModelId.HAIKU);
        var run = recorder.finish();
        return report(run, 1, context(true))
                .with(new RunDetail(
                        new RunTerms(LIMITS, Map.of("chat.rate", "40")),
                        Soundness.of(run, Optional.of(GeneratorHealth.FINE)),
                        timeline.snapshot(),
                        PricedBreakdown.of(breakdown.finish(), PRICES),
                        Distribution.of(run, Map.of("chat_ws_sonnet", baseline(1)), Fingerprint.NONE),
                        CostDetail.of(
                                ledger.statement(PRICES), Forecast.of(MIX, 1_000_000, PRICES), Optional.empty())));
    }

    /** The detailed run's own files. */
    public static void leave(Path folder) throws IOException {
        var report = detailed();
        var kinds = new TreeMap<BreakdownKey, Breakdown.Row>();
        report.detail().orElseThrow().breakdown().rows().forEach((kind, row) -> kinds.put(kind, row.figures()));
        Files.createDirectories(folder);
        HistogramsFile.write(folder, InstantSource.fixed(Instant.EPOCH), measured(), new Breakdown(kinds));
        JsonReport.write(report, folder);
    }

    private static TurnSink recording(RunRecorder recorder) {
        return new MeasuringSink(recorder, TruthComparison.against(GroundTruth.UNKNOWN));
    }

    /** The HTTP route's turns are answered by this model. */
    public static RunMeasurements measured(ModelId answering) {
        var nanos = new AtomicLong();
        var recorder = RunRecorder.of(Set.of(WS, HTTP), LIMITS, nanos::get);
        play(recording(recorder), nanos, answering);
        return recorder.finish();
    }

    private static void play(TurnSink recorder, AtomicLong nanos, ModelId answering) {
        for (var i = 1; i <= 100; i++) {
            var ws = label("ws" + i, WS);
            recorder.sent(ws);
            recorder.gap(ws, 16_000_000);
            var http = label("http" + i, HTTP);
            recorder.sent(http);
            nanos.set(i * 200_000_000L);
            recorder.record(new TurnRecord(ws, streamed(i), answer(ModelId.SONNET)));
            recorder.record(new TurnRecord(http, whole(i), answer(answering)));
        }
        var lost = label("lost", HTTP);
        recorder.sent(lost);
        var nothing = new TurnTiming(0, Optional.empty(), Optional.empty(), TIMEOUT);
        recorder.record(new TurnRecord(lost, nothing, new TurnOutcome.Failed("timeout", "no answer in 30 s")));
    }

    private static TurnTiming streamed(int i) {
        return new TurnTiming(
                0,
                Optional.of(Duration.ofMillis(i * 5L)),
                Optional.of(Duration.ofMillis(i * 10L)),
                Duration.ofMillis(i * 20L));
    }

    private static TurnTiming whole(int i) {
        var time = Duration.ofMillis(i * 15L);
        return new TurnTiming(0, Optional.empty(), Optional.of(time), time);
    }

    private static TurnOutcome answer(ModelId model) {
        return new TurnOutcome.Completed(model, new TokenUsage(500, 200), "end_turn", false);
    }

    private static TurnLabel label(String id, Route route) {
        return new TurnLabel(id, route, QueryType.RECOMMENDATION, Language.JA);
    }
}
