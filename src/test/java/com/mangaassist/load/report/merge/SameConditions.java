package com.mangaassist.load.report.merge;

import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.baseline.JsonFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether runs have a sum: they must be different runs under the same conditions. */
final class SameConditions {

    /** What decides how much is asked of what; the seeds should differ, and where files and servers are matters nothing. */
    private static final Set<String> OPTIONS = Set.of(
            "chat.target",
            "chat.ws.url",
            "chat.http.url",
            "chat.rate",
            "chat.duration",
            "chat.rampUp",
            "chat.workload",
            "chat.transports",
            "chat.prompts");

    private SameConditions() {}

    /** @throws InvalidBaselineException naming file and field of the first difference */
    static void require(List<LoadPart> parts) {
        var known = new HashSet<String>();
        for (var part : parts) {
            if (!known.add(part.run() + part.startedAt())) {
                throw new InvalidBaselineException(part.file(), "run", part.run(), "a run that is not named twice");
            }
            require(parts.get(0), part);
        }
    }

    private static void require(LoadPart first, LoadPart other) {
        var expected = conditions(first.report());
        var actual = conditions(other.report());
        var names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (var name : names) {
            if (!Objects.equals(expected.get(name), actual.get(name))) {
                throw new InvalidBaselineException(
                        other.file(),
                        name,
                        actual.getOrDefault(name, ""),
                        "\"" + expected.getOrDefault(name, "") + "\" as in " + first.run());
            }
        }
    }

    private static Map<String, String> conditions(JsonFields report) {
        var conditions = new TreeMap<String, String>();
        conditions.put("stage", report.text("stage"));
        conditions.put("threshold_pct", report.scalar("threshold_pct"));
        conditions.put("limits.slo_ms", report.object("limits").scalar("slo_ms"));
        conditions.put("limits.timeout_ms", report.object("limits").scalar("timeout_ms"));
        report.texts("fingerprint").forEach((name, value) -> conditions.put("fingerprint." + name, value));
        report.texts("options").forEach((name, value) -> {
            if (OPTIONS.contains(name) || name.matches("(mock|gateway)\\.(?!host$|port$).*")) {
                conditions.put("options." + name, value);
            }
        });
        return conditions;
    }
}
