package com.mangaassist.load.metric.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** When each phase began and what became of its turns. Not thread-safe; times are in nanoseconds since the start. */
final class PhaseClock {

    private final Map<Phase, Count> counts = new EnumMap<>(Phase.class);
    private long lastSend;
    private long lastEnd;

    void sent(Phase phase, long nanos) {
        counts.computeIfAbsent(phase, first -> new Count(nanos)).sent++;
        lastSend = nanos;
    }

    void ended(Phase phase, long nanos, boolean broken) {
        counts.computeIfAbsent(phase, first -> new Count(nanos)).broken += broken ? 1 : 0;
        lastEnd = nanos;
    }

    List<PhaseSpan> spans() {
        var spans = new ArrayList<PhaseSpan>();
        var order = List.copyOf(counts.keySet());
        for (var i = 0; i < order.size(); i++) {
            var count = count(order.get(i));
            var end = i + 1 < order.size() ? count(order.get(i + 1)).from : lastSend;
            spans.add(span(order.get(i), count.from, end, count));
        }
        if (lastEnd > lastSend) {
            spans.add(span(Phase.COOL_DOWN, lastSend, lastEnd, new Count(lastSend)));
        }
        return spans;
    }

    private Count count(Phase phase) {
        return Objects.requireNonNull(counts.get(phase));
    }

    private static PhaseSpan span(Phase phase, long from, long to, Count count) {
        return new PhaseSpan(phase, Duration.ofNanos(from), Duration.ofNanos(to), count.sent, count.broken);
    }

    private static final class Count {

        private final long from;
        private long sent;
        private long broken;

        private Count(long from) {
            this.from = from;
        }
    }
}
