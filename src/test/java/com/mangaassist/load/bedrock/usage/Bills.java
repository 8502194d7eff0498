package com.mangaassist.load.bedrock.usage;

import java.util.LinkedHashMap;
import java.util.Map;

/** The latest bills by request id; beyond a bound the oldest is dropped. */
public final class Bills {

    private final int bound;
    private final Map<String, Bill> latest = new LinkedHashMap<>();

    public Bills(int bound) {
        this.bound = bound;
    }

    public synchronized void charge(String requestId, Bill attempt) {
        latest.merge(requestId, attempt, Bill::plus);
        if (latest.size() > bound) {
            var ids = latest.keySet().iterator();
            ids.next();
            ids.remove();
        }
    }

    /** {@link Bill#NOTHING} for a request that was not charged, or too long ago. */
    public synchronized Bill of(String requestId) {
        return latest.getOrDefault(requestId, Bill.NOTHING);
    }

    public synchronized void clear() {
        latest.clear();
    }
}
