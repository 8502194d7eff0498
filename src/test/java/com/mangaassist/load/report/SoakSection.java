package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.SoakWindow;
import com.mangaassist.load.stats.Drift;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What crept in the course of a soak: {@code soak} in report.json.
 *
 * <p>A rise is judged by its size (Theil and Sen) and by chance (Mann and Kendall, 1 %): both must speak against the
 * system.
 *
 * @param length of all windows together
 */
public record SoakSection(Duration length, List<SoakWindow> windows) {

    private static final String LATENCY = "P95 does not drift";
    private static final String HEAP = "heap does not grow";

    /** The names of {@link #checks}. */
    public static final List<String> CHECKS = List.of(LATENCY, HEAP);

    private static final double ALPHA = 0.01;
    private static final int FEWEST = 10;
    private static final double MIB = 1 << 20;

    public SoakSection {
        windows = List.copyOf(windows);
    }

    /**
     * @param mostPercent rise of P95, of its mean
     * @param mostMib growth of the heap
     */
    public List<Check> checks(double mostPercent, double mostMib) {
        var latency = latency();
        var heap = heap();
        return List.of(
                latency.check(LATENCY, mostPercent, "at most +%.4g %% from beginning to end"),
                heap.check(HEAP, mostMib, "at most +%.4g MiB from beginning to end"));
    }

    private Course latency() {
        var p95 = series(
                window -> !window.latencies().isEmpty(),
                window -> window.latencies().summary().p95());
        var mean = Arrays.stream(p95).average().orElse(1);
        var drift = Drift.of(p95);
        return new Course(p95.length, new Drift(drift.total() / mean * 100, drift.pValue()), "%");
    }

    /** Without the first window, in which classes are still being loaded. */
    private Course heap() {
        var mib = series(
                window -> window.heapBytes().isPresent(),
                window -> window.heapBytes().orElseThrow() / MIB);
        return new Course(mib.length, Drift.of(Arrays.stream(mib).skip(1).toArray()), "MiB");
    }

    private double[] series(Predicate<SoakWindow> known, ToDoubleFunction<SoakWindow> value) {
        return windows.stream().filter(known).mapToDouble(value).toArray();
    }

    private record Course(int points, Drift drift, String unit) {

        Check check(String name, double most, String expected) {
            var tooShort = points <= FEWEST;
            var beyond = drift.total() > most && drift.pValue() < ALPHA;
            return new Check(
                    name, !tooShort && !beyond, String.format(Locale.ROOT, expected, most), tooShort ? few() : show());
        }

        private String few() {
            return "only " + points + " windows, too few to tell";
        }

        String show() {
            return String.format(Locale.ROOT, "%+.1f %s (p = %.2g)", drift.total(), unit, drift.pValue());
        }
    }

    public Section section() {
        var latency = latency();
        var heap = heap();
        var json = PrettyJson.newObject();
        json.put("length_s", length.toSeconds());
        json.putObject("p95_drift")
                .put("percent", rounded(latency.drift.total(), 2))
                .put("p_value", rounded(latency.drift.pValue(), 4));
        json.putObject("heap_growth")
                .put("mib", rounded(heap.drift.total(), 2))
                .put("p_value", rounded(heap.drift.pValue(), 4));
        var all = json.putArray("windows");
        for (var window : windows) {
            var summary = window.latencies().summary();
            var entry = all.addObject()
                    .put("turns", window.latencies().count())
                    .put("p50_ms", rounded(summary.p50(), 2))
                    .put("p95_ms", rounded(summary.p95(), 2));
            window.heapBytes().ifPresent(bytes -> entry.put("heap_mib", rounded(bytes / MIB, 2)));
        }
        return new Section(
                "soak",
                json,
                List.of(
                        "soak of " + length.toSeconds() + " s in " + windows.size() + " windows",
                        "  P95 " + latency.show() + ", heap after full collections " + heap.show()));
    }
}
