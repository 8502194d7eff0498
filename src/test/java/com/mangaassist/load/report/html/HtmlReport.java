package com.mangaassist.load.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.file.AtomicFile;
import com.mangaassist.load.report.document.InertText;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dashboard of one run. */
public final class HtmlReport {

    public static final String FILE_NAME = "report.html";

    private HtmlReport() {}

    /**
     * Writes the file in one step.
     *
     * @param report the whole of report.json
     * @return the file
     */
    public static Path write(JsonNode report, Path directory) {
        var file = directory.resolve(FILE_NAME);
        AtomicFile.write(file, render(report, Optional.empty()));
        return file;
    }

    /**
     * The page's text.
     *
     * @param report the whole of report.json
     * @param other that of another run, to be shown beside it
     */
    public static String render(JsonNode report, Optional<JsonNode> other) {
        var page = new StringWriter();
        try {
            engine().getTemplate("page").evaluate(page, values(report, other), Locale.ROOT);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string can always be written", impossible);
        }
        return page.toString();
    }

    private static PebbleEngine engine() {
        var loader = new ClasspathLoader(HtmlReport.class.getClassLoader());
        loader.setPrefix("report/");
        loader.setSuffix(".peb");
        return new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    }

    private static Map<String, @Nullable Object> values(JsonNode report, Optional<JsonNode> other) {
        var style = PageResource.style();
        var script = PageResource.script();
        var values = new HashMap<String, @Nullable Object>();
        values.put("policy", ContentPolicy.allowing(style, script));
        values.put("title", InertText.of(report.path("run").asText("report")));
        values.put("style", style);
        values.put("script", script);
        values.put("words", InertJson.of(Words.all()));
        values.put("en", Words.english());
        values.put("incomplete", !report.path("complete").asBoolean());
        values.put("verdict", InertText.of(report.path("verdict").asText()));
        values.put("command", InertText.of(report.path("command").asText()));
        values.put("report", InertJson.of(withoutBlobs(report)));
        values.put(
                "other", other.map(HtmlReport::withoutBlobs).map(InertJson::of).orElse(null));
        return values;
    }

    /** The page draws from quantiles and sums; histograms, single turns and ledgers would only make it large. */
    private static JsonNode withoutBlobs(JsonNode report) {
        var copy = report.deepCopy();
        for (var result : copy.path("results")) {
            ((ObjectNode) result).remove("histograms");
        }
        if (copy.path("cost") instanceof ObjectNode cost) {
            cost.remove(List.of("ledger", "spread"));
        }
        return copy;
    }
}
