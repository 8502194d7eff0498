package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BetweenRunsTest {

    private static final int REPETITIONS = 300;
    private static final double EFFECT = Math.log(1.1);

    private final Random random = new Random(5);

    /**
     * In a queue neighbouring requests resemble each other, so the error within a run is understated; the spread of five
     * baseline runs makes up for most of it, and the effect that a regression must have for the rest. This is why the
     * gate needs no factor of its own for it ({@link VarianceInflation}).
     */
    @Test
    void whatNeighboursHaveInCommonShowsInTheSpreadOfTheRuns() {
        var again = IntStream.range(0, REPETITIONS).mapToObj(i -> ratio(1)).toList();
        var spread = IntStream.range(0, REPETITIONS).mapToObj(i -> ratio(5)).toList();

        assertThat(beyondChance(again)).isGreaterThan(2 * beyondChance(spread));
        assertThat(spread.stream().filter(BetweenRunsTest::isBeyondChance).filter(ratio -> ratio.estimate() > EFFECT))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void runsAloneTellTheirSpreadWithoutAPrior() {
        var near = new QuantileEstimate(0.95, 400, 1000, 0.02);
        var far = new QuantileEstimate(0.95, 400, 1000 * Math.exp(0.2), 0.02);

        var fitted = BetweenRuns.fitted(List.of(near, far));

        assertThat(fitted.tau()).isCloseTo(Math.sqrt(0.02 - 0.0004), within(1e-12));
        assertThat(fitted.degreesOfFreedom()).isEqualTo(1);
    }

    /** An unchanged run and k before it, at autocorrelation 0.8. */
    private LogRatio ratio(int k) {
        var old = IntStream.range(0, k).mapToObj(run -> estimate()).toList();
        return LogRatio.of(estimate(), old, BetweenRuns.EMBEDDED);
    }

    private static long beyondChance(List<LogRatio> ratios) {
        return ratios.stream().filter(BetweenRunsTest::isBeyondChance).count();
    }

    private static boolean isBeyondChance(LogRatio ratio) {
        return ratio.pAbove() < 0.01;
    }

    private QuantileEstimate estimate() {
        var latencies = new double[500];
        var state = random.nextGaussian();
        for (var i = 0; i < latencies.length; i++) {
            latencies[i] = Math.max(50, 1200 + 300 * state);
            state = 0.8 * state + 0.6 * random.nextGaussian();
        }
        return QuantileEstimate.of(Frequencies.ofSample(latencies), 0.95);
    }
}
