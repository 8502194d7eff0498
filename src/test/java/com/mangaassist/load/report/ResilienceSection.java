package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.Accounting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of each fault: {@code resilience} in report.json.
 *
 * @param recovery the goodput must be back so long after each fault's end
 */
public record ResilienceSection(Duration recovery, List<Drill> drills) {

    private static final String DECLARED = "outcomes as declared";
    private static final String ACCOUNTED = "every turn accounted for";
    private static final String RECOVERED = "goodput recovers";

    /** The names of {@link #checks}. */
    public static final List<String> CHECKS = List.of(DECLARED, ACCOUNTED, RECOVERED);

    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * One fault.
     *
     * @param observed how its turns ended, and how many so
     * @param probes turns right after it
     * @param recovery see {@link com.mangaassist.load.metric.RecoveryMeter#time}
     */
    public record Drill(
            String name,
            String what,
            String transport,
            String expected,
            SortedMap<String, Long> observed,
            long probes,
            Optional<Duration> recovery) {

        public Drill {
            observed = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(observed));
        }

        long turns() {
            return observed.values().stream().mapToLong(Long::longValue).sum();
        }

        boolean asDeclared() {
            return observed.keySet().equals(java.util.Set.of(expected));
        }

        boolean recoversWithin(Duration limit) {
            return recovery.filter(time -> time.compareTo(limit) <= 0).isPresent();
        }

        private String seen() {
            return observed.size() == 1
                    ? observed.firstKey()
                    : observed.entrySet().stream()
                            .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                            .collect(Collectors.joining(", "));
        }
    }

    public ResilienceSection {
        drills = List.copyOf(drills);
    }

    public List<Check> checks(Accounting accounting) {
        var wrong = drills.stream().filter(drill -> !drill.asDeclared()).toList();
        var slow =
                drills.stream().filter(drill -> !drill.recoversWithin(recovery)).toList();
        return List.of(
                new Check(DECLARED, wrong.isEmpty(), "each turn of each fault ends as declared", names(wrong)),
                new Check(
                        ACCOUNTED,
                        accounting.sent() > 0 && accounting.underWay() == 0,
                        "sent = completed + truncated + failed",
                        accounting.sent() + " = " + accounting.completed() + " + " + accounting.truncated() + " + "
                                + accounting.failed()),
                new Check(
                        RECOVERED,
                        slow.isEmpty(),
                        "99 % useful again within " + recovery.toMillis() + " ms of each fault's end",
                        names(slow)));
    }

    private String names(List<Drill> failed) {
        return failed.isEmpty()
                ? "all " + drills.size() + " faults"
                : "not so: " + failed.stream().map(Drill::name).collect(Collectors.joining(", "));
    }

    public Section section() {
        var json = PrettyJson.newObject();
        json.put("recover_within_ms", recovery.toMillis());
        var all = json.putArray("faults");
        drills.forEach(drill -> {
            var fault = all.addObject()
                    .put("name", drill.name)
                    .put("what", drill.what)
                    .put("transport", drill.transport)
                    .put("turns", drill.turns())
                    .put("expected", drill.expected);
            Map<String, Long> observed = drill.observed;
            var outcomes = fault.putObject("observed");
            observed.forEach(outcomes::put);
            fault.put("as_declared", drill.asDeclared()).put("probes", drill.probes);
            drill.recovery.ifPresent(time -> fault.put("recovery_ms", rounded(time.toNanos() / NANOS_PER_MILLI, 1)));
        });
        return new Section("resilience", json, lines());
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("fault", "over", "turns", "recovery", "outcome, declared and seen"));
        drills.forEach(drill -> lines.add(line(
                drill.name,
                drill.transport,
                String.valueOf(drill.turns()),
                drill.recovery.map(time -> time.toMillis() + " ms").orElse("never"),
                drill.asDeclared() ? drill.expected : drill.expected + ", BUT " + drill.seen())));
        return lines;
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, "%-28s %-4s %5s %9s  %s", (Object[]) cells);
    }
}
