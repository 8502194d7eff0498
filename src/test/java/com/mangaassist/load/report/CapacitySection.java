package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.StepResult;
import com.mangaassist.load.stats.CapacitySearch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a capacity search found: {@code curve} in report.json. */
public record CapacitySection(CapacitySearch search, List<StepResult> steps) {

    private static final double SECONDS_PER_DAY = 86_400;

    public CapacitySection {
        steps = List.copyOf(steps);
    }

    /** @param least messages per second */
    public Check check(String name, double least) {
        return new Check(
                name,
                search.isDone() && search.held() >= least,
                String.format(Locale.ROOT, "the search ends, at %.1f messages/s or more", least),
                sentence());
    }

    private String sentence() {
        if (!search.isDone()) {
            return String.format(Locale.ROOT, "not found in time; %.1f messages/s hold so far", search.held());
        }
        return search.held() == 0
                ? "no rate holds"
                : String.format(
                        Locale.ROOT,
                        "%s%.1f messages/s, %,.0f a day%s",
                        search.reachedCeiling() ? "at least " : "",
                        search.held(),
                        search.held() * SECONDS_PER_DAY,
                        search.reachedCeiling() ? "" : "; the first limit: " + firstLimit());
    }

    /** What broke at the lowest rate that did. */
    private String firstLimit() {
        return steps.stream()
                .filter(step -> !step.held())
                .min(Comparator.comparingDouble(StepResult::rate))
                .map(StepResult::limit)
                .orElse("none");
    }

    public Section section() {
        var json = PrettyJson.newObject();
        json.put("capacity_per_s", rounded(search.held(), 2));
        json.put("messages_per_day", Math.round(search.held() * SECONDS_PER_DAY));
        json.put("complete", search.isDone());
        json.put("reached_ceiling", search.reachedCeiling());
        json.put("first_limit", firstLimit());
        put(json.putArray("steps"));
        return new Section("curve", json, lines());
    }

    private void put(ArrayNode points) {
        byRate().forEach(step -> points.addObject()
                .put("rate_per_s", rounded(step.rate(), 2))
                .put("turns", step.turns())
                .put("p95_ms", rounded(step.times().latencyP95Ms(), 2))
                .put("ttft_p95_ms", rounded(step.times().ttftP95Ms(), 2))
                .put("good_fraction", rounded(step.goodFraction(), 4))
                .put("concurrency", rounded(step.concurrency(), 2))
                .put("held", step.held())
                .put("limit", step.limit()));
    }

    private List<StepResult> byRate() {
        return steps.stream()
                .sorted(Comparator.comparingDouble(StepResult::rate))
                .toList();
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%-12s %7s %10s %10s %8s %12s  %s",
                "messages/s",
                "turns",
                "P95",
                "TTFT P95",
                "good",
                "under way",
                "verdict"));
        byRate().forEach(step -> lines.add(String.format(
                Locale.ROOT,
                "%12.1f %7d %7.0f ms %7.0f ms %6.1f %% %12.1f  %s",
                step.rate(),
                step.turns(),
                step.times().latencyP95Ms(),
                step.times().ttftP95Ms(),
                step.goodFraction() * 100,
                step.concurrency(),
                step.held() ? "holds" : step.limit())));
        return lines;
    }
}
