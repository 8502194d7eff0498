package com.mangaassist.load.report.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.report.document.InertText;
import com.mangaassist.load.report.document.RunDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What only one simulation measures, whatever it is: single figures in a table, and each list of records as a table. */
final class OwnSections {

    private static final int MOST_ROWS = 20;
    private static final int LONGEST_CELL = 80;

    private final Map<String, String> figures = new LinkedHashMap<>();
    private final List<String> tables = new ArrayList<>();

    private OwnSections() {}

    /** Those that have no lines of their own for people. */
    static String of(RunDocument run) {
        var all = run.silentSections().stream()
                .map(name -> section(name, run.json().path(name)))
                .collect(Collectors.joining("\n"));
        return Lines.joined(all.lines().map(line -> line + "\n").toList());
    }

    private static String section(String name, JsonNode json) {
        var section = new OwnSections();
        section.collect("", json);
        var figures = section.figures.isEmpty()
                ? ""
                : Markdown.head(name.replace('_', ' '), "value")
                        + section.figures.entrySet().stream()
                                .limit(MOST_ROWS)
                                .map(figure -> Markdown.row(figure.getKey(), figure.getValue()))
                                .collect(Collectors.joining());
        return figures + (figures.isEmpty() ? "" : "\n") + String.join("\n", section.tables);
    }

    private void collect(String path, JsonNode json) {
        json.properties().forEach(entry -> {
            var name = path + InertText.of(entry.getKey()).replace('_', ' ');
            var value = entry.getValue();
            if (value.isObject()) {
                collect(name + " ", value);
            } else if (isRows(value)) {
                tables.add(table(name, value));
            } else {
                figures.put(Markdown.text(name), cell(value));
            }
        });
    }

    private static boolean isRows(JsonNode value) {
        return value.isArray() && !value.isEmpty() && value.path(0).isObject();
    }

    private static String table(String name, JsonNode records) {
        var rows = StreamSupport.stream(records.spliterator(), false)
                .limit(MOST_ROWS)
                .map(OwnSections::flat)
                .toList();
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        var heads = columns.toArray(String[]::new);
        heads[0] = Markdown.text(name) + ": " + heads[0];
        return Markdown.head(heads)
                + rows.stream()
                        .map(row -> Markdown.row(columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toArray(String[]::new)))
                        .collect(Collectors.joining());
    }

    private static Map<String, String> flat(JsonNode row) {
        var section = new OwnSections();
        section.collect("", row);
        return section.figures;
    }

    private static String cell(JsonNode value) {
        var text = value.isTextual() ? value.textValue() : value.toString();
        return Markdown.text(InertText.shortened(InertText.of(text), LONGEST_CELL));
    }
}
