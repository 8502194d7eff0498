package com.mangaassist.load.report.document;

import com.mangaassist.load.baseline.BenchmarkStatus;
import java.util.OptionalDouble;

/** One entry of {@code gates}: a metric that must be decided for the run to pass. */
public record GateRow(Section json) {

    public String name() {
        return json.text("name");
    }

    public BenchmarkStatus status() {
        return RunDocument.status(json);
    }

    public String reason() {
        return json.text("reason");
    }

    public long samples() {
        return json.count("samples");
    }

    public OptionalDouble p95() {
        return samples() == 0 ? OptionalDouble.empty() : json.number("p95_ms");
    }

    public OptionalDouble changePercent() {
        return json.number("change_pct");
    }

    /** Below which true change, in percent, the data do not go, with 95 % confidence. */
    public OptionalDouble lowest() {
        return json.number("change_ci_pct", 0);
    }

    public OptionalDouble highest() {
        return json.number("change_ci_pct", 1);
    }

    /** The smallest true change, in percent, that such a run finds in 95 of 100 cases. */
    public OptionalDouble finds() {
        return json.number("mde_pct");
    }
}
