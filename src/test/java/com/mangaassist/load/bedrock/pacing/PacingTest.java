package com.mangaassist.load.bedrock.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PacingTest {

    private static final long MILLI = 1_000_000;
    private static final Pacing PACING = pacing(1, PacingPlan.SPECIFICATION);
    private static final ModelProfile HAIKU = ModelRegistry.standard().require(ModelId.HAIKU.value());

    private static Pacing pacing(double scale, PacingPlan plan) {
        return Pacing.of(new Chance(42), scale, plan);
    }

    private static Pacing.Demand demand(String requestId) {
        return new Pacing.Demand(requestId, 0, new TokenUsage(100, 121), Timing.DRAWN);
    }

    private static Schedule seventh(Pacing pacing) {
        return pacing.schedule(HAIKU, demand("r42-000007"));
    }

    private static double[] latencies(Pacing pacing, String model) {
        var profile = ModelRegistry.standard().require(model);
        return IntStream.range(0, 50_000)
                .mapToDouble(i -> pacing.schedule(profile, demand("r42-%06d".formatted(i)))
                                .firstNanos()
                        / 1e6)
                .toArray();
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        var mean = mean(values);
        return Math.sqrt(
                DoubleStream.of(values).map(x -> (x - mean) * (x - mean)).sum() / values.length);
    }

    @ParameterizedTest
    @CsvSource({"anthropic.claude-3-sonnet-20240229-v1:0, 1200, 300", "anthropic.claude-3-haiku-20240307-v1:0, 350, 100"
    })
    void latenciesHaveTheSpecifiedMeanAndDeviation(String model, double mean, double deviation) {
        var latencies = latencies(PACING, model);

        assertThat(mean(latencies)).isCloseTo(mean, within(deviation * 0.02));
        assertThat(deviation(latencies)).isCloseTo(deviation, within(deviation * 0.02));
    }

    @Test
    void noLatencyIsBelowTheFloor() {
        assertThat(DoubleStream.of(latencies(PACING, ModelId.HAIKU.value())).min())
                .hasValue(50.0);
    }

    @Test
    void aRequestDrawsTheSameWhateverCameBefore() {
        var early = seventh(PACING);
        PACING.schedule(HAIKU, demand("r42-000001"));

        assertThat(seventh(PACING)).isEqualTo(early);
    }

    @Test
    void anotherSeedDrawsAnotherLatency() {
        var other = Pacing.of(new Chance(43), 1, PacingPlan.SPECIFICATION);

        assertThat(seventh(other).firstNanos()).isNotEqualTo(seventh(PACING).firstNanos());
    }

    @Test
    void theScaleMultipliesEveryDueTime() {
        var slow = seventh(pacing(1.5, PacingPlan.SPECIFICATION));

        assertThat(slow.pieceNanos(100, 100))
                .isCloseTo(Math.round(seventh(PACING).pieceNanos(100, 100) * 1.5), within(2L));
    }

    @Test
    void tokensFollowAtTheModelsRate() {
        var schedule = seventh(PACING);

        assertThat(schedule.pieceNanos(120, 120) - schedule.pieceNanos(0, 0)).isEqualTo(1_000_000_000L);
    }

    @Test
    void aWholeAnswerTakesTheFirstTokensTimeBySpecification() {
        assertThat(seventh(PACING).wholeNanos()).isEqualTo(seventh(PACING).firstNanos());
    }

    @Test
    void aWholeAnswerTakesItsStreamsTimePhysically() {
        var physical = seventh(pacing(1, PacingPlan.PHYSICAL));

        assertThat(physical.wholeNanos() - physical.firstNanos()).isEqualTo(1_000_000_000L);
    }

    @Test
    void eachTokenOfTheRequestCostsItsReading() {
        var prefill = PacingFile.parse("prefill: 39us");

        assertThat(seventh(pacing(1, prefill)).firstNanos() - seventh(PACING).firstNanos())
                .isEqualTo(100 * 39_000);
    }

    @Test
    void logNormalLatenciesHaveTheirMeanAndDeviationAndARightTail() {
        var plan = PacingFile.parse("models: [{model: haiku, firstToken: lognormal 350ms 100ms}]");
        var latencies = latencies(pacing(1, plan), ModelId.HAIKU.value());

        assertThat(mean(latencies)).isCloseTo(350, within(2.0));
        assertThat(deviation(latencies)).isCloseTo(100, within(2.0));
        assertThat(DoubleStream.of(latencies).sorted().skip(25_000).findFirst().orElseThrow())
                .isCloseTo(336.5, within(2.0)); // the median, 350 / sqrt(1 + (100/350)²)
    }

    @Test
    void aTailIsAsHeavyAndAsRareAsItSays() {
        var plan = PacingFile.parse("models: [{firstToken: fixed 100ms, tail: {share: 0.05, factor: 4}}]");
        var latencies = latencies(pacing(1, plan), ModelId.HAIKU.value());

        assertThat(DoubleStream.of(latencies).filter(time -> time == 400).count() / 50_000.0)
                .isCloseTo(0.05, within(0.003));
        assertThat(latencies).contains(100.0).doesNotContain(200.0);
    }

    @Test
    void recordedLatenciesAreDrawnFromTheRecord() {
        var plan = PacingFile.parse("models: [{firstToken: recorded 310ms 340ms 900ms}]");

        assertThat(latencies(pacing(1, plan), ModelId.HAIKU.value())).containsOnly(310.0, 340.0, 900.0);
    }

    @Test
    void jitterMovesTokensButKeepsTheirOrderAndTheirRate() {
        var schedule = seventh(pacing(1, PacingFile.parse("jitter: 0.5")));
        var due = IntStream.range(0, 1000)
                .mapToLong(i -> schedule.pieceNanos(i, i))
                .toArray();
        var gaps = IntStream.range(1, 1000)
                .mapToDouble(i -> (due[i] - due[i - 1]) * 120 / 1e9)
                .toArray();

        assertThat(due).isSorted();
        assertThat(mean(gaps)).isCloseTo(1, within(0.002));
        assertThat(deviation(gaps)).isCloseTo(0.5, within(0.08));
    }

    @Test
    void aFullHouseMakesTheNextOneWait() {
        var pacing = pacing(1, PacingFile.parse("load: {slots: 2, queue: 1}\nmodels: [{firstToken: fixed 100ms}]"));
        seventh(pacing);
        seventh(pacing);

        assertThat(seventh(pacing).firstNanos()).isEqualTo(1_200 * MILLI);
    }

    @Test
    void beyondTheQueueRequestsAreRefused() {
        var pacing = pacing(1, PacingFile.parse("load: {slots: 1, queue: 1}"));
        seventh(pacing);
        seventh(pacing);

        assertThatThrownBy(() -> seventh(pacing)).hasMessage("Too many connections, please wait before trying again.");
    }

    @Test
    void companyMakesSlower() {
        var pacing = pacing(
                1, PacingFile.parse("load: {slots: 4, queue: 0, slowdown: 2}\nmodels: [{firstToken: fixed 100ms}]"));
        seventh(pacing);
        seventh(pacing);

        assertThat(seventh(pacing).firstNanos()).isEqualTo(200 * MILLI);
    }

    @Test
    void aRecordedLatencyWinsOverTheDrawnOne() {
        var timing = new Timing(Optional.of(Duration.ofMillis(1250)), List.of());
        var demand = new Pacing.Demand("r1", 0, new TokenUsage(1, 11), timing);

        assertThat(PACING.schedule(HAIKU, demand).firstNanos()).isEqualTo(1250 * MILLI);
    }

    @Test
    void recordedPiecesAreDueWhenTheyCame() {
        var chunks =
                List.of(new Timing.Chunk(Duration.ofMillis(300), "は"), new Timing.Chunk(Duration.ofMillis(700), "い"));
        var demand = new Pacing.Demand("r1", 0, new TokenUsage(1, 2), new Timing(Optional.empty(), chunks));
        var schedule = pacing(2, PacingPlan.SPECIFICATION).schedule(HAIKU, demand);

        assertThat(schedule.firstNanos()).isEqualTo(600 * MILLI);
        assertThat(schedule.pieceNanos(1, 1)).isEqualTo(1_400 * MILLI);
        assertThat(schedule.wholeNanos()).isEqualTo(1_400 * MILLI);
    }

    @Test
    void aNegativeScaleIsRefused() {
        assertThatThrownBy(() -> pacing(-1, PacingPlan.SPECIFICATION)).hasMessageContaining("-1");
    }
}
