package com.mangaassist.load.metric;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/**
 * A file of distributions in HdrHistogram's own log format, version 1.3, which its tools read. Each line has a tag, two
 * moments, and what was recorded between them, in microseconds; all lines of a tag add up to the whole.
 */
public final class HistogramLog implements AutoCloseable {

    private static final double MICROS_PER_MILLI = 1_000;

    private final PrintStream out;
    private final HistogramLogWriter writer;

    private HistogramLog(PrintStream out) {
        this.out = out;
        this.writer = new HistogramLogWriter(out);
    }

    /** @param remarks for people, one a line, at the head of the file */
    public static HistogramLog create(Path file, Instant start, List<String> remarks) throws IOException {
        var stream = new BufferedOutputStream(Files.newOutputStream(file));
        var log = new HistogramLog(new PrintStream(stream, false, StandardCharsets.UTF_8));
        log.writer.outputLogFormatVersion();
        remarks.forEach(log.writer::outputComment);
        log.writer.outputStartTime(start.toEpochMilli());
        log.writer.setBaseTime(start.toEpochMilli());
        log.writer.outputBaseTime(start.toEpochMilli());
        log.writer.outputLegend();
        return log;
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if the tag could be taken for something else than a tag
     */
    public void write(String tag, Instant from, Instant to, LatencyHistogram recorded) {
        if (!tag.matches("[a-z0-9_.-]+")) {
            throw new IllegalArgumentException("a tag has small letters, digits, dots and dashes: \"" + tag + "\"");
        }
        var line = recorded.copy();
        line.setTag(tag);
        line.setStartTimeStamp(from.toEpochMilli());
        line.setEndTimeStamp(to.toEpochMilli());
        var start = (from.toEpochMilli() - writer.getBaseTime()) / 1_000.0;
        var end = (to.toEpochMilli() - writer.getBaseTime()) / 1_000.0;
        writer.outputIntervalHistogram(start, end, line, MICROS_PER_MILLI);
    }

    /** Hands everything to the operating system. */
    public void flush() throws IOException {
        if (out.checkError()) {
            throw new IOException("the disk did not take it");
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        writer.close();
    }

    /**
     * Reads a file; what was recorded under each tag, all its lines together.
     *
     * @throws IllegalArgumentException in one line, if there is none or it is broken
     */
    public static Map<String, LatencyHistogram> read(Path file) {
        var byTag = new TreeMap<String, LatencyHistogram>();
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var reader = new HistogramLogReader(in)) {
            while (reader.hasNext()) {
                if (reader.nextIntervalHistogram() instanceof AbstractHistogram line && line.getTag() != null) {
                    byTag.merge(line.getTag(), LatencyHistogram.copyOf(line), LatencyHistogram::plus);
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException(file + ": no readable log of histograms: " + broken, broken);
        }
        return Collections.unmodifiableMap(byTag);
    }
}
