package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Latencies and heap in the course of a soak, in equal windows from the first turn on; its size does not grow. */
public final class SoakRecorder implements TurnSink {

    private final Duration length;
    private final List<LatencyTally> latencies;
    private final long[] heapBytes;
    private long begun = Long.MIN_VALUE;

    /** @param windows into which the length is divided */
    public SoakRecorder(Duration length, int windows) {
        this.length = length;
        this.latencies = Stream.generate(LatencyTally::new).limit(windows).toList();
        this.heapBytes = new long[windows];
    }

    @Override
    public void sent(TurnLabel label) {}

    @Override
    public void gap(TurnLabel label, long nanos) {}

    /** A turn belongs to the window in which it was sent. */
    @Override
    public synchronized void record(TurnRecord turn) {
        var sent = turn.timing().sentNanos();
        begun = begun == Long.MIN_VALUE ? sent : begun;
        latencies.get(window(sent - begun)).record(turn.timing().endToEnd());
    }

    private int window(long nanos) {
        var window = nanos * (double) latencies.size() / length.toNanos();
        return (int) Math.max(0, Math.min(latencies.size() - 1.0, window));
    }

    /** What survived a full collection at the end of the window of this number, counted from 0. */
    public synchronized void heap(int window, long bytes) {
        heapBytes[window] = bytes;
    }

    public synchronized List<SoakWindow> windows() {
        return IntStream.range(0, heapBytes.length)
                .mapToObj(window -> new SoakWindow(
                        latencies.get(window).snapshot(),
                        heapBytes[window] == 0 ? OptionalLong.empty() : OptionalLong.of(heapBytes[window])))
                .toList();
    }
}
