package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RunRecorderTest {

    private static final Route WS = new Route(Transport.WS, ModelId.SONNET);
    private static final Route HTTP = new Route(Transport.HTTP, ModelId.HAIKU);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final TurnLimits LIMITS = new TurnLimits(TIMEOUT, Duration.ofSeconds(3));

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final RunRecorder recorder = RunRecorder.of(Set.of(WS, HTTP), LIMITS, nanos::get);

    @Test
    void aTurnIsCountedOnItsRouteOnly() {
        complete("a", WS, timing(400, 900, 2500));

        var run = recorder.finish();

        assertThat(of(run, WS).accounting()).isEqualTo(new Accounting(1, 1, 0, 0, 1, 0));
        assertThat(of(run, HTTP).accounting()).isEqualTo(Accounting.NONE);
        assertThat(of(run, WS).times().latency()).isEqualTo(LatencyHistogramTest.ofMillis(2500));
        assertThat(of(run, WS).times().timeToFirstToken()).isEqualTo(LatencyHistogramTest.ofMillis(400));
    }

    @Test
    void timeBetweenTokensIsTheRestOverTheTokensAfterTheFirst() {
        complete("a", WS, timing(500, 900, 2500)); // 101 output tokens

        assertThat(of(recorder.finish(), WS).times().interToken()).isEqualTo(LatencyHistogramTest.ofMillis(20));
    }

    @Test
    void aRouteThatDoesNotStreamHasNoFirstToken() {
        complete("a", HTTP, new TurnTiming(0, Optional.empty(), Optional.of(millis(900)), millis(900)));

        assertThat(of(recorder.finish(), HTTP).times().timeToFirstToken().isEmpty())
                .isTrue();
    }

    @Test
    void aFailedTurnCountsAtItsTimeout() {
        recorder.sent(label("a", WS));
        recorder.record(new TurnRecord(label("a", WS), nothing(), new TurnOutcome.Failed("timeout", "no answer")));

        var run = recorder.finish();

        assertThat(of(run, WS).times().latency()).isEqualTo(LatencyHistogramTest.ofMillis(30_000));
        assertThat(of(run, WS).times().timeToFirstToken()).isEqualTo(LatencyHistogramTest.ofMillis(30_000));
        assertThat(run.errors()).containsExactly(new ErrorCount("timeout", 1, "no answer"));
    }

    @Test
    void anAnswerThatBreaksOffIsTruncated() {
        recorder.sent(label("a", WS));
        recorder.record(new TurnRecord(
                label("a", WS),
                new TurnTiming(0, Optional.of(millis(300)), Optional.empty(), TIMEOUT),
                new TurnOutcome.Truncated("connection reset")));

        var run = recorder.finish();

        assertThat(run.accounting()).isEqualTo(new Accounting(1, 0, 1, 0, 0, 0));
        assertThat(of(run, WS).times().timeToFirstToken()).isEqualTo(LatencyHistogramTest.ofMillis(300));
        assertThat(run.errors()).containsExactly(new ErrorCount("truncated: connection reset", 1, "connection reset"));
    }

    @Test
    void turnsUnderWayAtTheEndAreCountedAsInterrupted() {
        recorder.sent(label("a", WS));

        var run = recorder.finish();

        assertThat(run.accounting()).isEqualTo(new Accounting(1, 0, 0, 1, 0, 0));
        assertThat(run.errors()).extracting(ErrorCount::code).containsExactly("interrupted");
    }

    @Test
    void anAnswerAfterTheEndIsAStray() {
        recorder.sent(label("a", WS));
        recorder.finish();

        recorder.record(new TurnRecord(label("a", WS), timing(1, 1, 1), answer(ModelId.SONNET)));

        assertThat(recorder.strays()).isEqualTo(1);
        assertThat(recorder.snapshot().accounting()).isEqualTo(new Accounting(1, 0, 0, 1, 0, 0));
    }

    @Test
    void aPromptSentAfterTheEndIsInterruptedAtOnce() {
        recorder.finish();

        recorder.sent(label("a", WS));

        assertThat(recorder.snapshot().accounting()).isEqualTo(new Accounting(1, 0, 0, 1, 0, 0));
    }

    @Test
    void costFollowsTheModelThatAnswered() {
        recorder.sent(label("a", WS));
        recorder.record(new TurnRecord(label("a", WS), timing(1, 1, 1), answer(ModelId.HAIKU)));

        assertThat(of(recorder.finish(), WS).usage()).isEqualTo(Map.of(ModelId.HAIKU, new TokenUsage(50, 101)));
    }

    @Test
    void aCachedAnswerUsesNoTokens() {
        recorder.sent(label("a", WS));
        recorder.record(new TurnRecord(
                label("a", WS),
                timing(1, 1, 1),
                new TurnOutcome.Completed(ModelId.HAIKU, new TokenUsage(50, 101), "end_turn", true)));

        var measured = of(recorder.finish(), WS);

        assertThat(measured.usage()).isEmpty();
        assertThat(measured.accounting().cached()).isEqualTo(1);
    }

    @Test
    void anAnswerAfterTheObjectiveIsNotUseful() {
        complete("late", WS, timing(400, 3001, 3500));
        complete("in time", WS, timing(400, 3000, 3500));

        assertThat(recorder.finish().accounting().useful()).isEqualTo(1);
    }

    @Test
    void anAnswerThatTheServiceWithheldIsNotUseful() {
        recorder.sent(label("a", WS));
        recorder.record(new TurnRecord(
                label("a", WS),
                timing(1, 1, 1),
                new TurnOutcome.Completed(ModelId.HAIKU, TokenUsage.NONE, "guardrail_intervened", false)));

        assertThat(recorder.finish().accounting()).isEqualTo(new Accounting(1, 1, 0, 0, 0, 0));
    }

    @Test
    void gapsBetweenChunksAreKept() {
        recorder.gap(label("a", WS), 16_000_000);

        assertThat(of(recorder.finish(), WS).times().chunkGap()).isEqualTo(LatencyHistogramTest.ofMillis(16));
    }

    @Test
    void throughputIsOverTheTimeFromFirstSendToLastEnd() {
        recorder.sent(label("a", WS));
        recorder.sent(label("b", WS));
        nanos.addAndGet(4_000_000_000L);
        recorder.record(new TurnRecord(label("a", WS), timing(1, 1, 1), answer(ModelId.SONNET)));
        recorder.record(new TurnRecord(label("b", WS), timing(1, 1, 1), answer(ModelId.SONNET)));
        nanos.addAndGet(9_000_000_000L);

        var run = recorder.finish();

        assertThat(run.window()).isEqualTo(Duration.ofSeconds(4));
        assertThat(run.throughput(WS)).isEqualTo(0.5);
    }

    @Test
    void oneRequestIdIsUnderWayOnlyOnce() {
        recorder.sent(label("a", WS));

        assertThatThrownBy(() -> recorder.sent(label("a", WS))).hasMessageContaining("\"a\"");
    }

    @Test
    void aRouteOutsideTheRunIsNamed() {
        assertThatThrownBy(() -> recorder.sent(label("a", new Route(Transport.SSE, ModelId.HAIKU))))
                .hasMessageContaining("chat_sse_haiku")
                .hasMessageContaining("[chat_http_haiku, chat_ws_sonnet]");
    }

    @Test
    void inventedErrorCodesCannotFillTheMemory() {
        IntStream.range(0, 500).forEach(i -> {
            recorder.sent(label("r" + i, WS));
            recorder.record(
                    new TurnRecord(label("r" + i, WS), nothing(), new TurnOutcome.Failed("E" + i, "m".repeat(900))));
        });

        var errors = recorder.finish().errors();

        assertThat(errors).hasSizeLessThan(60);
        assertThat(errors.stream().mapToLong(ErrorCount::count).sum()).isEqualTo(500);
        assertThat(errors).allMatch(error -> error.sample().length() < 400);
    }

    /** Eight threads end a third of their turns each way, leave some open, and finish() cuts in between. */
    @Test
    void everyTurnSentIsAccountedForUnderConcurrency() {
        var pool = Executors.newFixedThreadPool(8);
        var workers = IntStream.range(0, 8)
                .mapToObj(worker -> CompletableFuture.runAsync(() -> turns(worker, 3_000), pool))
                .toArray(CompletableFuture[]::new);

        recorder.finish();
        CompletableFuture.allOf(workers).join();
        pool.shutdown();
        var all = recorder.snapshot().accounting();

        assertThat(all.sent()).isEqualTo(24_000);
        assertThat(all.completed() + all.truncated() + all.failed()).isEqualTo(all.sent());
        assertThat(all.underWay()).isZero();
    }

    private void turns(int worker, int count) {
        for (var i = 0; i < count; i++) {
            var label = label(worker + "-" + i, i % 2 == 0 ? WS : HTTP);
            recorder.sent(label);
            recorder.gap(label, i);
            var outcome = i % 3 == 0
                    ? answer(ModelId.SONNET)
                    : i % 3 == 1 ? new TurnOutcome.Truncated("cut") : new TurnOutcome.Failed("timeout", "none");
            recorder.record(new TurnRecord(label, timing(1, 2, 3), outcome));
        }
    }

    private void complete(String id, Route route, TurnTiming timing) {
        recorder.sent(label(id, route));
        recorder.record(new TurnRecord(label(id, route), timing, answer(route.model())));
    }

    private static TurnOutcome answer(ModelId model) {
        return new TurnOutcome.Completed(model, new TokenUsage(50, 101), "end_turn", false);
    }

    private static TurnTiming timing(long firstToken, long useful, long endToEnd) {
        return new TurnTiming(0, Optional.of(millis(firstToken)), Optional.of(millis(useful)), millis(endToEnd));
    }

    private static TurnTiming nothing() {
        return new TurnTiming(0, Optional.empty(), Optional.empty(), TIMEOUT);
    }

    private static TurnLabel label(String id, Route route) {
        return new TurnLabel(id, route, QueryType.RECOMMENDATION, Language.JA);
    }

    private static RouteMeasurements of(RunMeasurements run, Route route) {
        return Objects.requireNonNull(run.routes().get(route));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
