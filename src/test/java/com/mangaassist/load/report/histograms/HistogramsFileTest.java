package com.mangaassist.load.report.histograms;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.HistogramLog;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.LatencyRecorder;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteTimes;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistogramsFileTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Route WS = new Route(Transport.WS, ModelId.SONNET);

    private Instant now = NOON;

    private final InstantSource clock = () -> now;

    @TempDir
    private Path directory;

    @Test
    void theLinesOfATagAddUpToTheReportsDistribution() {
        var run = Runs.measured();
        var latency = new LatencyRecorder();
        latency.recordNanos(20_000_000); // the run's fastest turn on this route
        var file = new HistogramsFile(() -> directory, clock);

        now = NOON.plusSeconds(5);
        file.interval(Map.of(WS, onlyLatency(latency.snapshot())));
        now = NOON.plusSeconds(8);
        var written = file.finish(run, Breakdown.NONE);

        var log = HistogramLog.read(directory.resolve("histograms.hlog"));
        run.routes()
                .forEach((route, measured) ->
                        assertThat(Tags.times(log, route)).as(route.benchmark()).isEqualTo(measured.times()));
        assertThat(written.fault()).isEmpty();
    }

    @Test
    void hdrHistogramsOwnReaderReadsIntervalsTagsAndTimes() throws IOException {
        var latency = new LatencyRecorder();
        latency.record(Duration.ofMillis(20));
        var file = new HistogramsFile(() -> directory, clock);
        now = NOON.plusSeconds(5);
        file.interval(Map.of(WS, onlyLatency(latency.snapshot())));
        latency.record(Duration.ofMillis(40));
        now = NOON.plusSeconds(10);
        file.interval(Map.of(WS, onlyLatency(latency.snapshot())));
        file.finish(new RunMeasurements(Map.of(), Duration.ZERO, List.of()), Breakdown.NONE);

        try (var reader =
                new HistogramLogReader(directory.resolve("histograms.hlog").toFile())) {
            var first = (AbstractHistogram) reader.nextIntervalHistogram();
            var second = (AbstractHistogram) reader.nextIntervalHistogram();
            assertThat(reader.nextIntervalHistogram()).isNull();
            assertThat(first.getTag()).isEqualTo("chat_ws_sonnet.latency");
            assertThat(first.getStartTimeStamp()).isEqualTo(NOON.toEpochMilli());
            assertThat(first.getEndTimeStamp()).isEqualTo(NOON.plusSeconds(5).toEpochMilli());
            assertThat(second.getStartTimeStamp()).isEqualTo(NOON.plusSeconds(5).toEpochMilli());
            assertThat(second.getTotalCount()).isEqualTo(1);
            assertThat(second.getMaxValue()).isBetween(39_980L, 40_040L);
        }
        assertThat(Files.readAllLines(directory.resolve("histograms.hlog")))
                .contains("#[Histogram log format version 1.3]")
                .anyMatch(line -> line.startsWith("Tag=chat_ws_sonnet.latency,0.000,5.000,20."));
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndStopsNothing() {
        var file = new HistogramsFile(() -> directory.resolve("nowhere"), clock);

        var written = file.finish(Runs.measured(), Breakdown.NONE);

        assertThat(written.fault()).hasValueSatisfying(why -> assertThat(why).contains("nowhere"));
        assertThat(written.section().lines()).hasSize(1);
    }

    private static RouteTimes onlyLatency(LatencyHistogram latency) {
        return new RouteTimes(latency, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY, LatencyHistogram.EMPTY);
    }
}
