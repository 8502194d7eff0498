package com.mangaassist.load.simulation;

import com.mangaassist.load.metric.SoakRecorder;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks for a full collection at the end of each window of a soak, and notes what survived.
 *
 * <p>Between collections the heap is a saw whose teeth say nothing of a leak.
 */
final class HeapProbe {

    private final SoakRecorder recorder;
    private final Duration window;
    private final int windows;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "heap probe");
        thread.setDaemon(true);
        return thread;
    });
    private int done;

    HeapProbe(SoakRecorder recorder, Duration window, int windows) {
        this.recorder = recorder;
        this.window = window;
        this.windows = windows;
    }

    void start() {
        var unused = clock.scheduleAtFixedRate(this::look, window.toNanos(), window.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        if (done == windows) {
            stop();
            return;
        }
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        recorder.heap(done++, memory.getHeapMemoryUsage().getUsed());
    }

    void stop() {
        clock.shutdownNow();
    }
}
