package com.mangaassist.load.bedrock.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.protocol.ModelId;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PacingTest {

    private static final Pacing PACING = new Pacing(new Chance(42), 1);
    private static final ModelProfile HAIKU = ModelRegistry.standard().require(ModelId.HAIKU.value());

    private static double[] latencies(String model) {
        var profile = ModelRegistry.standard().require(model);
        return IntStream.range(0, 50_000)
                .mapToDouble(
                        i -> PACING.schedule(profile, "r42-%06d".formatted(i)).firstNanos() / 1e6)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-3-sonnet-20240229-v1:0, 1200, 300, 60",
        "anthropic.claude-3-haiku-20240307-v1:0, 350, 100, 120"
    })
    void latenciesHaveTheSpecifiedMeanAndDeviation(String model, double mean, double deviation) {
        var latencies = latencies(model);
        var average = DoubleStream.of(latencies).average().orElseThrow();
        var variance = DoubleStream.of(latencies)
                        .map(x -> (x - average) * (x - average))
                        .sum()
                / latencies.length;

        assertThat(average).isCloseTo(mean, within(deviation * 0.02));
        assertThat(Math.sqrt(variance)).isCloseTo(deviation, within(deviation * 0.02));
    }

    @Test
    void noLatencyIsBelowTheFloor() {
        assertThat(DoubleStream.of(latencies(ModelId.HAIKU.value())).summaryStatistics())
                .extracting(DoubleSummaryStatistics::getMin)
                .isEqualTo(50.0);
    }

    @Test
    void aRequestDrawsTheSameWhateverCameBefore() {
        var early = PACING.schedule(HAIKU, "r42-000007");
        PACING.schedule(HAIKU, "r42-000001");

        assertThat(PACING.schedule(HAIKU, "r42-000007")).isEqualTo(early);
    }

    @Test
    void anotherSeedDrawsAnotherLatency() {
        var other = new Pacing(new Chance(43), 1);

        assertThat(other.schedule(HAIKU, "r42-000007")).isNotEqualTo(PACING.schedule(HAIKU, "r42-000007"));
    }

    @Test
    void theScaleMultipliesEveryDueTime() {
        var plain = PACING.schedule(HAIKU, "r42-000007");
        var slow = new Pacing(new Chance(42), 1.5).schedule(HAIKU, "r42-000007");

        assertThat(slow.after(100)).isCloseTo(Math.round(plain.after(100) * 1.5), within(2L));
    }

    @Test
    void tokensFollowAtTheModelsRate() {
        var schedule = PACING.schedule(HAIKU, "r42-000007");

        assertThat(schedule.after(120) - schedule.after(0)).isEqualTo(1_000_000_000L);
    }

    @Test
    void aNegativeScaleIsRefused() {
        assertThatThrownBy(() -> new Pacing(new Chance(1), -1)).hasMessageContaining("-1");
    }
}
