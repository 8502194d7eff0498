package com.mangaassist.load.report.document;

import com.mangaassist.load.baseline.BenchmarkStatus;
import java.util.OptionalDouble;

/** One entry of {@code results}. */
public record BenchmarkRow(Section json) {

    public String name() {
        return json.text("name");
    }

    public BenchmarkStatus status() {
        return RunDocument.status(json);
    }

    /** Why the status is what it is, where that is not plain; otherwise empty. */
    public String reason() {
        return json.text("reason");
    }

    public long samples() {
        return json.count("samples");
    }

    /** A percentile of latency, for example {@code p95_ms}; absent if no turn was measured. */
    public OptionalDouble millis(String field) {
        return samples() == 0 ? OptionalDouble.empty() : json.number(field);
    }

    public OptionalDouble ttftP95() {
        return json.object("ttft").number("p95_ms");
    }

    /** Of P95 against the baseline, in percent; absent without a comparison. */
    public OptionalDouble changePercent() {
        return json.has("change_ci_pct") ? json.number("regression_pct") : OptionalDouble.empty();
    }

    public TurnCounts turns() {
        return new TurnCounts(json.object("accounting"));
    }
}
