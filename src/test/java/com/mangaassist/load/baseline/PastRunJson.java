package com.mangaassist.load.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The figures of a past run, as baselines and histories hold them. */
final class PastRunJson {

    private PastRunJson() {}

    /** All but its name and time. */
    static void put(ObjectNode json, PastRun run) {
        json.put("n", run.n()).put("p95_ms", PrettyJson.rounded(run.p95Millis(), 2));
        if (run.ttftP95Millis() > 0) {
            json.put("ttft_p95_ms", PrettyJson.rounded(run.ttftP95Millis(), 2));
        }
    }

    /** @throws InvalidBaselineException naming the field */
    static PastRun read(JsonFields json, String id, Instant at) {
        var p95 = json.number("p95_ms");
        json.require(p95 > 0, "p95_ms", "a time above 0");
        return new PastRun(id, at, (long) json.number("n"), p95, json.numberOr("ttft_p95_ms", 0));
    }
}
