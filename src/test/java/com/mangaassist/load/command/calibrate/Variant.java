package com.mangaassist.load.command.calibrate;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way in which the system under test is changed, or not.
 *
 * @param options of the mock
 * @param faults a fault plan; empty for none
 */
record Variant(String name, String words, Map<String, String> options, String faults, Goal goal) {

    static final Variant SAME = new Variant("aa", "no change", Map.of(), "", Goal.NO_ALARM);

    static final String ALLOWED = "kinds and numbers of runs such as aa=20,x1.15=10,tail=10,ttft=10";

    private static final Pattern FACTOR = Pattern.compile("x(\\d(?:\\.\\d{1,3})?)");

    /** Less than the gate's limit of 10 %, which may not be called a regression often. */
    private static final double SMALL = 1.1;

    private static final String TAIL = """
            faults:
              - {what: stall 1s, probability: 0.08}
            """;

    /** Each first token late by more than 10 % of its P95, and nothing after it: the whole answer takes as long. */
    private static final String LATE_START = """
            faults:
              - {what: hold 250ms, when: first token, model: sonnet}
              - {what: hold 80ms, when: first token, model: haiku}
            """;

    /** @throws IllegalArgumentException if the name is no variant's */
    static Variant of(String name) {
        var factor = FACTOR.matcher(name);
        if (factor.matches() && Double.parseDouble(factor.group(1)) > 1) {
            var scale = factor.group(1);
            return new Variant(
                    name,
                    "all latencies × " + scale,
                    Map.of("mock.latencyScale", scale),
                    "",
                    Double.parseDouble(scale) < SMALL ? Goal.SELDOM_ALARM : Goal.FOUND);
        }
        return switch (name) {
            case "aa" -> SAME;
            case "tail" -> new Variant(name, "8 % of the answers + 1000 ms", Map.of(), TAIL, Goal.FOUND);
            case "ttft" ->
                new Variant(
                        name,
                        "first tokens + 80 ms (Haiku), + 250 ms (Sonnet), the rest in time",
                        Map.of(),
                        LATE_START,
                        Goal.FOUND);
            default -> throw new IllegalArgumentException("no such kind of run: " + name);
        };
    }
}
