package com.mangaassist.load.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts errors by code, with the first message of each; a service that invents codes cannot make it grow. */
final class ErrorTally {

    private static final int MOST_CODES = 50;
    private static final int LONGEST_SAMPLE = 300;
    private static final String OTHER = "other";

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    void add(String code, String message) {
        var known = entries.size() < MOST_CODES || entries.containsKey(code);
        entries.computeIfAbsent(known ? code : OTHER, first -> new Entry(shortened(message), new LongAdder()))
                .count()
                .increment();
    }

    List<ErrorCount> counts() {
        return entries.entrySet().stream()
                .map(entry -> new ErrorCount(
                        entry.getKey(),
                        entry.getValue().count().sum(),
                        entry.getValue().sample()))
                .sorted(Comparator.comparingLong(ErrorCount::count).reversed().thenComparing(ErrorCount::code))
                .toList();
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_SAMPLE ? message : message.substring(0, LONGEST_SAMPLE) + "…";
    }

    private record Entry(String sample, LongAdder count) {}
}
