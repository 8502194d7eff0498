package com.mangaassist.load.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anscombe's first data set (1973): means 9 and 7.50, variances 11 and 4.127, covariance 5.501. */
final class PairMomentsTest {

    private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    private static final double[] Y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

    @Test
    void partsGiveWhatTheWholeGives() {
        for (var cut = 0; cut <= X.length; cut++) {
            var joined = moments(0, cut).plus(moments(cut, X.length));

            assertThat(joined.n()).isEqualTo(11);
            assertThat(joined.meanX()).isCloseTo(9, within(1e-12));
            assertThat(joined.meanY()).isCloseTo(7.500909, within(1e-6));
            assertThat(joined.varianceX()).isCloseTo(11, within(1e-12));
            assertThat(joined.varianceY()).isCloseTo(4.127269, within(1e-6));
            assertThat(joined.covariance()).isCloseTo(5.501, within(1e-9));
        }
    }

    /** 4 · 11 + 9 · 4.127269 − 12 · 5.501. */
    @Test
    void aWeightedDifferenceHasLessVarianceThanItsParts() {
        var difference = moments(0, X.length).combined(2, -3);

        assertThat(difference.mean()).isCloseTo(18 - 3 * 7.500909, within(1e-5));
        assertThat(difference.variance()).isCloseTo(44 + 9 * 4.127269 - 66.012, within(1e-5));
    }

    private static PairMoments moments(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> PairMoments.of(X[i], Y[i]))
                .reduce(PairMoments.NONE, PairMoments::plus);
    }
}
