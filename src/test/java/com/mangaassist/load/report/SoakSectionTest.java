package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.metric.LatencyTally;
import com.mangaassist.load.metric.SoakWindow;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SoakSectionTest {

    private static final int[] NOISE = {3, -5, 1, 4, -2, -4, 5, 0, -1, 2, -3, 4};

    @Test
    void noiseAroundALevelPasses() {
        assertThat(soak(window -> 1000 + NOISE[window], window -> 80 + NOISE[window])
                        .checks(10, 64))
                .allMatch(Check::passed);
    }

    /** Theil and Sen: 20 ms a window over eleven steps, of a mean of 1110 ms. */
    @Test
    void aP95ThatRisesByMoreThanAllowedFails() {
        var checks = soak(window -> 1000 + 20 * window, window -> 80).checks(10, 64);

        assertThat(checks.get(0).passed()).isFalse();
        assertThat(checks.get(0).observed()).startsWith("+19.8 %");
        assertThat(checks.get(1).passed()).isTrue();
    }

    @Test
    void aRiseThatIsAllowedPasses() {
        assertThat(soak(window -> 1000 + 5 * window, window -> 80)
                        .checks(10, 64)
                        .get(0)
                        .passed())
                .isTrue();
    }

    /** Ten steps: the first window does not count. */
    @Test
    void aHeapThatGrowsByMoreThanAllowedFails() {
        var checks = soak(window -> 1000, window -> 80 + 7 * window).checks(10, 64);

        assertThat(checks.get(1).passed()).isFalse();
        assertThat(checks.get(1).observed()).startsWith("+70.0 MiB");
    }

    @Test
    void tooFewWindowsDoNotTell() {
        var section = new SoakSection(
                Duration.ofSeconds(5),
                IntStream.range(0, 5).mapToObj(window -> window(1000, 80)).toList());

        assertThat(section.checks(10, 64)).noneMatch(Check::passed);
    }

    private static SoakSection soak(IntUnaryOperator millis, IntUnaryOperator mib) {
        return new SoakSection(
                Duration.ofMinutes(2),
                IntStream.range(0, NOISE.length)
                        .mapToObj(window -> window(millis.applyAsInt(window), mib.applyAsInt(window)))
                        .toList());
    }

    private static SoakWindow window(int millis, int mib) {
        var latencies = new LatencyTally();
        latencies.record(Duration.ofMillis(millis), 100);
        return new SoakWindow(latencies.snapshot(), OptionalLong.of((long) mib << 20));
    }
}
