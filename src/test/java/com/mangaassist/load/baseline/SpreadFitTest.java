package com.mangaassist.load.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.TurnSeries;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpreadFitTest {

    /** Sixty runs whose levels stray by 4 %, two routes of 500 turns each; such a fit has an error of about 0.4 %. */
    @Test
    void theSpreadBetweenRunsComesBack() {
        var fit = fit(0.04);

        assertThat(fit.tau("sonnet", Quantity.LATENCY).orElseThrow()).isCloseTo(0.04, within(0.012));
        assertThat(fit.tau("sonnet", Quantity.TTFT).orElseThrow()).isCloseTo(0.04, within(0.012));
    }

    @Test
    void whatChanceWithinRunsExplainsIsNoSpread() {
        assertThat(fit(0).tau("sonnet", Quantity.LATENCY).orElseThrow()).isLessThan(0.01);
    }

    @Test
    void onlyPoolsOfTheMainJobAreFitted() {
        assertThat(fit(0).pools()).containsExactly("sonnet");
        assertThat(fit(0).tau("haiku", Quantity.LATENCY)).isEmpty();
    }

    @Test
    void oneRunHasNoSpread() {
        assertThatThrownBy(() -> SpreadFit.of(List.of(Map.of()))).hasMessageStartingWith("1 runs have no spread");
    }

    private static SpreadFit fit(double tau) {
        var random = new Random(20_260_201);
        return SpreadFit.of(IntStream.range(0, 60)
                .mapToObj(i -> {
                    var level = Math.exp(tau * random.nextGaussian());
                    return Map.of(
                            "chat_ws_sonnet", run("r" + i, draw(random, level)),
                            "chat_sse_sonnet", run("r" + i, draw(random, level)),
                            "suite_latency", run("r" + i, Samples.hundred(1)));
                })
                .toList());
    }

    private static LatencyHistogram draw(Random random, double level) {
        var recorder = new LatencyRecorder();
        for (var i = 0; i < 500; i++) {
            recorder.recordNanos((long) (level * Math.max(50, 1200 + 300 * random.nextGaussian()) * 1e6));
        }
        return recorder.snapshot();
    }

    private static BaselineRun run(String id, LatencyHistogram times) {
        return new BaselineRun(id, Samples.ACCEPTED, 1, new Blobs(times, times, TurnSeries.EMPTY));
    }
}
