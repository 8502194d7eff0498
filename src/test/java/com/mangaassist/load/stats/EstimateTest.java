package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EstimateTest {

    /** Student's sleep data, group 1 (Biometrika 1908): n 10, mean 0.75, standard deviation 1.789, t-interval −0.53 to 2.03. */
    private static final double[] SLEEP = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    /** Group 2: mean 2.33, standard deviation 2.002. */
    private static final double[] SLEEP_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private static Moments moments(double... values) {
        var moments = Moments.NONE;
        for (var value : values) {
            moments = moments.plus(value);
        }
        return moments;
    }

    @Test
    void momentsAreThePublishedOnes() {
        var sleep = moments(SLEEP);

        assertThat(sleep.n()).isEqualTo(10);
        assertThat(sleep.mean()).isCloseTo(0.75, within(1e-12));
        assertThat(sleep.standardDeviation()).isCloseTo(1.78901, within(1e-5));
    }

    @Test
    void theIntervalOfAMeanIsStudents() {
        var interval = Estimate.ofMean(moments(SLEEP)).interval(0.95);

        assertThat(interval.lower()).isCloseTo(-0.5297804, within(1e-6));
        assertThat(interval.upper()).isCloseTo(2.0297804, within(1e-6));
    }

    /** R: {@code t.test(extra ~ group, data = sleep)} gives df = 17.776 and −3.3654832 to 0.2054832. */
    @Test
    void theIntervalOfADifferenceIsWelchs() {
        var difference = Estimate.ofMean(moments(SLEEP))
                .plus(Estimate.ofMean(moments(SLEEP_2)).times(-1));

        assertThat(difference.degreesOfFreedom()).isCloseTo(17.776, within(1e-3));
        assertThat(difference.interval(0.95).lower()).isCloseTo(-3.3654832, within(1e-6));
        assertThat(difference.interval(0.95).upper()).isCloseTo(0.2054832, within(1e-6));
    }

    @Test
    void whatIsKnownHasNoMargin() {
        var sum = Estimate.exactly(2).plus(Estimate.exactly(3));

        assertThat(sum.interval(0.95)).isEqualTo(new Interval(5, 5));
    }

    @Test
    void oneValueTellsNothingOfItsSpread() {
        var sum = Estimate.ofMean(moments(1)).times(5).plus(Estimate.ofMean(moments(SLEEP)));

        assertThat(sum.interval(0.95)).isEqualTo(new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void momentsOfPartsAreThoseOfTheWhole(long seed) {
        var random = new SplittableRandom(seed);
        var values = DoubleStream.generate(random::nextDouble).limit(200).toArray();
        var cut = random.nextInt(values.length);
        var parts = moments(java.util.Arrays.copyOf(values, cut))
                .plus(moments(java.util.Arrays.copyOfRange(values, cut, values.length)));

        assertThat(parts.n()).isEqualTo(200);
        assertThat(parts.mean()).isCloseTo(moments(values).mean(), within(1e-12));
        assertThat(parts.variance()).isCloseTo(moments(values).variance(), within(1e-12));
    }

    /** R: {@code var(sleep$extra[1:10] + 2 * sleep$extra[11:20])}, by hand from variances 3.2006, 4.009 and covariance 2.8483. */
    @Test
    void pairsKnowTheSpreadOfTheirSums() {
        var pairs = PairMoments.NONE;
        var sums = Moments.NONE;
        for (var i = 0; i < SLEEP.length; i++) {
            pairs = pairs.plus(PairMoments.of(SLEEP[i], SLEEP_2[i]));
            sums = sums.plus(SLEEP[i] + 2 * SLEEP_2[i]);
        }

        assertThat(pairs.covariance()).isCloseTo(2.84833, within(1e-5));
        assertThat(pairs.combined(1, 2).mean()).isCloseTo(sums.mean(), within(1e-12));
        assertThat(pairs.combined(1, 2).variance()).isCloseTo(sums.variance(), within(1e-9));
    }

    @Test
    void momentsAreNotNegative() {
        assertThatThrownBy(() -> new Moments(-1, 0, 0)).hasMessageContaining("-1");
    }
}
