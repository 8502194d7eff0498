package com.mangaassist.load.bedrock.usage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest timelines by request id; beyond a bound the oldest is dropped. */
public final class Timelines {

    private final int bound;
    private final Map<String, Timeline> latest = new LinkedHashMap<>();

    public Timelines(int bound) {
        this.bound = bound;
    }

    public synchronized void add(String requestId, Timeline timeline) {
        latest.put(requestId, timeline);
        if (latest.size() > bound) {
            var ids = latest.keySet().iterator();
            ids.next();
            ids.remove();
        }
    }

    /** Returns the timeline and forgets it. */
    public synchronized Optional<Timeline> take(String requestId) {
        return Optional.ofNullable(latest.remove(requestId));
    }

    public synchronized void clear() {
        latest.clear();
    }
}
