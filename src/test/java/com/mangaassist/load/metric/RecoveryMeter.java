package com.mangaassist.load.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a system needs after a fault: the time from the fault's end until the first turn from which on at least 99 % of
 * the turns are useful. Holds each turn, so it is for tens of them.
 */
public final class RecoveryMeter {

    /** The goodput that there must be again. */
    public static final double ENOUGH = 0.99;

    private final List<Probe> probes = new ArrayList<>();
    private long faultEnd = Long.MIN_VALUE;

    private record Probe(long sentNanos, boolean useful) {}

    /** A turn met the fault, which has not ended before. */
    public synchronized void struck(long sentNanos) {
        faultEnd = Math.max(faultEnd, sentNanos);
    }

    /** A turn that did not meet it has ended. */
    public synchronized void probed(long sentNanos, boolean useful) {
        probes.add(new Probe(sentNanos, useful));
    }

    /** Zero if nobody but the struck noticed; empty if the goodput never came back, or nobody looked. */
    public synchronized Optional<Duration> time() {
        var after = probes.stream()
                .filter(probe -> probe.sentNanos >= faultEnd)
                .sorted(Comparator.comparingLong(Probe::sentNanos))
                .toList();
        for (var first = 0; first < after.size(); first++) {
            if (share(after.subList(first, after.size())) >= ENOUGH) {
                return Optional.of(
                        first == 0 ? Duration.ZERO : Duration.ofNanos(after.get(first).sentNanos - faultEnd));
            }
        }
        return Optional.empty();
    }

    private static double share(List<Probe> probes) {
        return (double) probes.stream().filter(Probe::useful).count() / probes.size();
    }
}
