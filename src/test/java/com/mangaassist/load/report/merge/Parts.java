package com.mangaassist.load.report.merge;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Of which runs a sum was made, in report.json and on the console. */
final class Parts {

    private Parts() {}

    static Section section(List<LoadPart> parts) {
        var json = Json.newObject();
        var rows = json.putArray("runs");
        var lines = new ArrayList<String>();
        lines.add("merged from " + parts.size() + " runs");
        for (var part : parts) {
            var sent = part.measured().accounting().sent();
            rows.addObject()
                    .put("run", part.run())
                    .put("started_at", part.startedAt())
                    .put("seed", (long) part.report().number("seed"))
                    .put("sent", sent)
                    .put("command", part.report().text("command"));
            lines.add(String.format(Locale.ROOT, "  %s  from %s, %,d turns", part.run(), part.startedAt(), sent));
        }
        if (seeds(parts) < parts.size()) {
            lines.add("  some share a seed: their turns repeat each other, and the gate is less sure than it says");
        }
        return new Section("merged", json, lines);
    }

    private static long seeds(List<LoadPart> parts) {
        return parts.stream()
                .map(part -> part.report().number("seed"))
                .distinct()
                .count();
    }
}
