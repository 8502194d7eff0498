package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.stats.BetweenRuns;
import com.mangaassist.load.stats.Frequencies;
import com.mangaassist.load.stats.LogRatio;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecisionRuleTest {

    private static final BetweenRuns NO_SPREAD = new BetweenRuns(0, 4);
    private static final GateRules RULES = GateRules.of(10, NO_SPREAD);

    /** Estimates in percent with a standard error of one percent point each, at 1000 turns. */
    @ParameterizedTest
    @CsvSource({
        "20, REGRESSION",
        "10.1, REGRESSION",
        "9.9, INCONCLUSIVE",
        "0, PASS",
        "-9.9, PASS",
        "-10.1, IMPROVEMENT",
        "-30, IMPROVEMENT"
    })
    void statusFollowsTheEstimateWhereTheDataAreSharp(double percent, BenchmarkStatus expected) {
        assertThat(decide(percent, 0.01).status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"12, INCONCLUSIVE", "0, INCONCLUSIVE", "-20, PASS", "60, REGRESSION", "-60, IMPROVEMENT"})
    void statusIsOpenWhereTheDataAreBlurred(double percent, BenchmarkStatus expected) {
        assertThat(decide(percent, 0.12).status()).isEqualTo(expected);
    }

    @Test
    void aChangeOfAFewMillisecondsIsNoRegression() {
        assertThat(ofTwentyPercentOn(49)).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(ofTwentyPercentOn(40)).isEqualTo(BenchmarkStatus.PASS);
        assertThat(ofTwentyPercentOn(51)).isEqualTo(BenchmarkStatus.REGRESSION);
    }

    @Test
    void anInterimLookPassesOnlyWhatIsNoImprovementEither() {
        var faster = comparison(-9.9, 0.01);

        assertThat(rule(new Look(1, 4)).decide(List.of(faster)).get(0).status())
                .isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(rule(new Look(4, 4)).decide(List.of(faster)).get(0).status()).isEqualTo(BenchmarkStatus.PASS);
    }

    /** 2.6 standard errors: significant alone at 1 %, but not as one of ten. */
    @Test
    void eachFurtherMetricRaisesTheBar() {
        var doubtful = comparison(13.9, 0.05);
        var alone = rule(Look.ONLY).decide(List.of(doubtful));
        var others = IntStream.range(0, 9).mapToObj(i -> comparison(0, 0.01)).toList();
        var amongTen = rule(Look.ONLY)
                .decide(java.util.stream.Stream.concat(java.util.stream.Stream.of(doubtful), others.stream())
                        .toList());

        assertThat(alone.get(0).status()).isEqualTo(BenchmarkStatus.REGRESSION);
        assertThat(amongTen.get(0).status()).isEqualTo(BenchmarkStatus.INCONCLUSIVE);
        assertThat(amongTen.subList(1, 10)).allMatch(decision -> decision.status() == BenchmarkStatus.PASS);
    }

    @Test
    void slowerBeyondChanceButWithinTheLimitIsCalledDrift() {
        var decision = decide(6, 0.01);

        assertThat(decision.status()).isEqualTo(BenchmarkStatus.PASS);
        assertThat(decision.drift()).isTrue();
        assertThat(decision.reason()).startsWith("slower by +6.0 %").endsWith("within the limit");
        assertThat(decide(0.5, 0.01).drift()).isFalse();
    }

    /** exp(ln 1.1 + 1.6449 · 0.02) − 1, since the threshold exceeds the bound. */
    @Test
    void theSmallestChangeFoundIsThresholdPlusPower() {
        assertThat(decide(0, 0.02).mdePercent()).isCloseTo(13.68, within(0.01));
    }

    /** Required error (ln 1.15 − ln 1.1) / 1.6449 = 0.027025; 1000 · 0.04² / 0.027025². */
    @Test
    void neededTurnsFollowFromTheErrorWanted() {
        assertThat(decide(0, 0.04).neededSamples()).hasValue(2191);
    }

    @Test
    void noNumberOfTurnsHelpsAgainstSpreadBetweenRuns() {
        var noisy = new Comparison(new LogRatio(0.1, 0.0004, 0.0032, 8), 500, 0.0004, 1000);

        var decision = rule(Look.ONLY).decide(List.of(noisy)).get(0);

        assertThat(decision.neededSamples()).isEmpty();
        assertThat(decision.reason()).contains("no number of turns suffices");
    }

    /**
     * Two thousand pairs of runs, 400 turns each, N(1200, 300). Bounds are the 99.9 % binomial ones around simulated
     * rates of 0.03 % false regressions, 96.3 % passes, and 95.1 % of true +15 % found.
     */
    @Test
    void errorRatesAtFourHundredTurnsAreThoseOfTheSimulation() {
        var same = simulate(400, 1.0);
        var slower = simulate(400, 1.15);

        assertThat(same.getOrDefault(BenchmarkStatus.REGRESSION, 0)).isLessThanOrEqualTo(5);
        assertThat(same.get(BenchmarkStatus.PASS)).isBetween(1_899, 1_951);
        assertThat(slower.get(BenchmarkStatus.REGRESSION)).isBetween(1_871, 1_930);
    }

    /** As above with 100 turns each: 0.78 % false regressions, 47.7 % inconclusive. */
    @Test
    void aHundredTurnsSayLessButNotWrong() {
        var same = simulate(100, 1.0);

        assertThat(same.getOrDefault(BenchmarkStatus.REGRESSION, 0)).isLessThanOrEqualTo(29);
        assertThat(same.get(BenchmarkStatus.INCONCLUSIVE)).isBetween(886, 1_024);
    }

    private static Map<BenchmarkStatus, Integer> simulate(int n, double scale) {
        var random = new Random(20_260_131);
        var statuses = new EnumMap<BenchmarkStatus, Integer>(BenchmarkStatus.class);
        for (var i = 0; i < 2_000; i++) {
            var baseline = normal(random, n, 1);
            var run = normal(random, n, scale);
            var comparison = Comparison.of(run, List.of(baseline), NO_SPREAD);
            var status = rule(Look.ONLY).decide(List.of(comparison)).get(0).status();
            statuses.merge(status, 1, Integer::sum);
        }
        return statuses;
    }

    private static Frequencies normal(Random random, int n, double scale) {
        return Frequencies.ofSample(IntStream.range(0, n)
                .mapToDouble(i -> scale * Math.max(50, 1200 + 300 * random.nextGaussian()))
                .toArray());
    }

    private static BenchmarkStatus ofTwentyPercentOn(double millis) {
        var comparison = new Comparison(ratio(Math.log(1.2), 0.01), 1000, 0.0001, millis);
        return rule(Look.ONLY).decide(List.of(comparison)).get(0).status();
    }

    private static Decision decide(double percent, double error) {
        return rule(Look.ONLY).decide(List.of(comparison(percent, error))).get(0);
    }

    private static Comparison comparison(double percent, double error) {
        return new Comparison(ratio(Math.log1p(percent / 100), error), 1000, error * error, 1000);
    }

    private static LogRatio ratio(double estimate, double error) {
        return new LogRatio(estimate, error * error, 0, 95);
    }

    private static DecisionRule rule(Look look) {
        return new DecisionRule(RULES, look);
    }
}
