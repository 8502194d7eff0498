package com.mangaassist.load.bedrock.pacing;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import java.util.PriorityQueue;

/**
 * The places at which answers are generated, first come, first served. When an answer starts and ends is known as soon as
 * it is admitted, so that nothing has to wait in a real queue. A client that leaves early keeps its place until the end.
 */
final class Slots {

    private final LoadFactor load;
    private final PriorityQueue<Long> ends = new PriorityQueue<>();
    private final PriorityQueue<Long> starts = new PriorityQueue<>();

    Slots(LoadFactor load) {
        this.load = load;
    }

    /**
     * Takes a place.
     *
     * @param alone how long the answer takes without others beside it
     * @throws BedrockException if too many wait already
     */
    synchronized Place take(long nowNanos, long alone) {
        drop(starts, nowNanos);
        drop(ends, nowNanos);
        var waits = ends.size() >= load.slots();
        if (waits && starts.size() >= load.queue()) {
            throw new BedrockException(
                    ErrorType.SERVICE_UNAVAILABLE, "Too many connections, please wait before trying again.");
        }
        var factor = 1 + load.slowdown() * ends.size() / load.slots();
        var start = waits ? ends.remove() : nowNanos;
        ends.add(start + Math.round(alone * factor));
        if (start > nowNanos) {
            starts.add(start);
        }
        return new Place(start - nowNanos, factor);
    }

    private static void drop(PriorityQueue<Long> times, long nowNanos) {
        while (!times.isEmpty() && times.element() <= nowNanos) {
            times.remove();
        }
    }

    /**
     * Where an answer is generated.
     *
     * @param waitNanos before it begins
     * @param factor by which it is slower for those beside it
     */
    record Place(long waitNanos, double factor) {

        static final Place FREE = new Place(0, 1);
    }
}
