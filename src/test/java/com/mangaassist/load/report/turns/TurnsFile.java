package com.mangaassist.load.report.turns;

import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Writes {@code turns.jsonl} as turns end. What comes while the buffer is full, or after the disk failed, is dropped and
 * counted.
 */
public final class TurnsFile {

    public static final String FILE_NAME = "turns.jsonl";

    /** A few seconds of a heavy load. */
    static final int ROOM = 8_192;

    private static final long PATIENCE_MILLIS = 5_000;

    private final Supplier<Path> folder;
    private final long startNanos;
    private final BlockingQueue<TurnLine> waiting;
    private final LongAdder dropped = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final Thread writer = new Thread(this::write, FILE_NAME);
    private volatile boolean closed;

    TurnsFile(Supplier<Path> folder, long startNanos, int room) {
        this.folder = folder;
        this.startNanos = startNanos;
        this.waiting = new ArrayBlockingQueue<>(room);
        writer.setDaemon(true);
    }

    /**
     * Starts to write.
     *
     * @param folder asked once, when the first turn has ended
     * @param startNanos from when times are counted, as {@link System#nanoTime}
     */
    public static TurnsFile start(Supplier<Path> folder, long startNanos) {
        var file = new TurnsFile(folder, startNanos, ROOM);
        file.writer.start();
        return file;
    }

    /** Where the turns of one phase are reported. */
    public TurnSink during(Phase phase) {
        return new TurnSink() {
            @Override
            public void sent(TurnLabel label) {}

            @Override
            public void gap(TurnLabel label, long nanos) {}

            @Override
            public void record(TurnRecord turn) {
                offer(new TurnLine(phase, turn));
            }
        };
    }

    private void offer(TurnLine line) {
        if (closed || !waiting.offer(line)) {
            dropped.increment();
        }
    }

    /** Writes what is in the buffer, waiting only so long for the disk. */
    public TurnsWritten close() {
        closed = true;
        try {
            writer.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new TurnsWritten(written.sum(), dropped.sum() + waiting.size());
    }

    private void write() {
        try {
            var first = next();
            if (first != null) {
                try (var out = Files.newBufferedWriter(folder.get().resolve(FILE_NAME))) {
                    write(out, first);
                }
            }
        } catch (IOException | RuntimeException failed) {
            closed = true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(BufferedWriter out, TurnLine first) throws IOException, InterruptedException {
        for (var line = first; line != null; line = next()) {
            out.write(line.text(startNanos));
            out.write('\n');
            written.increment();
            if (waiting.isEmpty()) {
                out.flush();
            }
        }
    }

    /** The next line, or null when there will be none. */
    private @org.jspecify.annotations.Nullable TurnLine next() throws InterruptedException {
        while (true) {
            var line = waiting.poll(50, TimeUnit.MILLISECONDS);
            if (line != null || (closed && waiting.isEmpty())) {
                return line;
            }
        }
    }
}
