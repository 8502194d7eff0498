package com.mangaassist.load.report.histograms;

import com.mangaassist.load.metric.HistogramLog;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.breakdown.Breakdown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes {@code histograms.hlog}: each interval's share of every route's distributions as the load goes, and at the end those
 * of each kind of turn. What the disk does not take is lost to the file only.
 */
public final class HistogramsFile {

    public static final String FILE_NAME = "histograms.hlog";

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final List<String> REMARKS = List.of(
            "Measured turns of MangaAssist Load; values in microseconds, Interval_Max in milliseconds.",
            "BENCHMARK.METRIC by the interval: latency, ttft, chunk_gap, itl; all lines of a tag add up to report.json's.",
            "BENCHMARK.LANGUAGE.QUERY_TYPE.METRIC once: latency, ttft, useful (useless answers at their timeout).");

    private final Supplier<Path> folder;
    private final InstantSource clock;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, FILE_NAME);
        thread.setDaemon(true);
        return thread;
    });
    private final Instant start;
    private final Map<String, LatencyHistogram> written = new HashMap<>();
    private Optional<HistogramLog> log = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private Instant until;
    private long lines;

    HistogramsFile(Supplier<Path> folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        this.start = clock.instant();
        this.until = start;
    }

    /**
     * Starts to write.
     *
     * @param folder asked once, when the first turn has ended
     * @param measured what was measured so far
     */
    public static HistogramsFile start(
            Supplier<Path> folder, InstantSource clock, Supplier<Map<Route, RouteTimes>> measured) {
        var file = new HistogramsFile(folder, clock);
        var millis = INTERVAL.toMillis();
        var unused = file.ticks.scheduleAtFixedRate(
                () -> file.interval(measured.get()), millis, millis, TimeUnit.MILLISECONDS);
        return file;
    }

    /** Of a run that is over. */
    public static HistogramsWritten write(Path folder, InstantSource clock, RunMeasurements run, Breakdown kinds) {
        return new HistogramsFile(() -> folder, clock).finish(run, kinds);
    }

    /** Writes what was recorded since the last time. */
    synchronized void interval(Map<Route, RouteTimes> measured) {
        var now = clock.instant();
        if (fault.isEmpty()) {
            attempt(() -> Tags.of(measured).forEach((tag, all) -> {
                write(tag, until, now, all.since(written.getOrDefault(tag, LatencyHistogram.EMPTY)));
                written.put(tag, all);
            }));
            until = now;
        }
    }

    /** Writes what is left, and closes the file. */
    public synchronized HistogramsWritten finish(RunMeasurements run, Breakdown kinds) {
        ticks.shutdownNow();
        var times = new HashMap<Route, RouteTimes>();
        run.routes().forEach((route, measured) -> times.put(route, measured.times()));
        interval(times);
        if (fault.isEmpty()) {
            attempt(() -> kinds.rows()
                    .forEach((kind, row) -> Tags.of(kind, row).forEach((tag, all) -> write(tag, start, until, all))));
        }
        log.ifPresent(this::close);
        return new HistogramsWritten(lines, fault);
    }

    private void attempt(Runnable writing) {
        try {
            writing.run();
            if (log.isPresent()) {
                log.get().flush();
            }
        } catch (IOException | RuntimeException failed) {
            fault = Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    private void write(String tag, Instant from, Instant to, LatencyHistogram recorded) {
        if (recorded.isEmpty()) {
            return;
        }
        if (log.isEmpty()) {
            log = Optional.of(create());
        }
        log.get().write(tag, from, to, recorded);
        lines++;
    }

    private HistogramLog create() {
        try {
            return HistogramLog.create(folder.get().resolve(FILE_NAME), start, REMARKS);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable.toString(), unwritable);
        }
    }

    private void close(HistogramLog open) {
        try {
            open.close();
        } catch (IOException failed) {
            fault = Optional.of(String.valueOf(failed.getMessage()));
        }
    }
}
