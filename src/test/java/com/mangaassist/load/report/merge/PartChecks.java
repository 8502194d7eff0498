package com.mangaassist.load.report.merge;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.baseline.alert.Alert;
import com.mangaassist.load.baseline.alert.AlertLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What each load generator's run had to hold by itself holds for the sum when it held for each of them. */
final class PartChecks {

    private PartChecks() {}

    /** @param field of report.json, {@code checks} or {@code validity} */
    static List<Check> of(List<LoadPart> parts, String field) {
        var byName = new LinkedHashMap<String, Check>();
        for (var part : parts) {
            for (var json : part.report().objects(field)) {
                var check = check(part, json);
                byName.merge(check.name(), check, PartChecks::both);
            }
        }
        return List.copyOf(byName.values());
    }

    private static Check check(LoadPart part, JsonFields json) {
        return new Check(
                json.text("name"),
                json.flag("passed"),
                json.text("expected"),
                part.run() + ": " + json.text("observed"));
    }

    private static Check both(Check one, Check other) {
        return new Check(
                one.name(), one.passed() && other.passed(), one.expected(), one.observed() + "; " + other.observed());
    }

    static List<Alert> alerts(List<LoadPart> parts) {
        return parts.stream()
                .flatMap(part -> part.report().objects("alerts").stream().map(json -> alert(part, json)))
                .toList();
    }

    private static Alert alert(LoadPart part, JsonFields json) {
        return new Alert(
                json.text("benchmark"),
                json.text("metric"),
                AlertLevel.valueOf(json.text("level").toUpperCase(Locale.ROOT)),
                json.text("limit"),
                part.run() + ": " + json.text("observed"));
    }
}
