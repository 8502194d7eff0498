package com.mangaassist.load.bedrock.usage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** The latest calls; beyond a bound the oldest is dropped. */
public final class CallLog {

    private final LinkedBlockingDeque<CallRecord> calls;

    public CallLog(int bound) {
        this.calls = new LinkedBlockingDeque<>(bound);
    }

    public void add(CallRecord call) {
        while (!calls.offerLast(call)) {
            calls.pollFirst();
        }
    }

    /** Takes the oldest call, waiting for one if there is none; empty once the time is over. */
    public Optional<CallRecord> take(Duration timeout) {
        try {
            return Optional.ofNullable(calls.pollFirst(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public List<CallRecord> all() {
        return List.copyOf(calls);
    }

    public void clear() {
        calls.clear();
    }
}
