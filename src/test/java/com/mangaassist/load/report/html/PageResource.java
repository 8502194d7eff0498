package com.mangaassist.load.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Texts on the class path that go into the page. */
final class PageResource {

    private static final String UPLOT = "/META-INF/resources/webjars/uplot/";
    private static final String UPLOT_POM = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private static final List<String> STYLES = List.of("tokens", "page", "overview", "tables", "charts", "small");

    private static final List<String> SCRIPTS = List.of(
            "core",
            "numbers",
            "tables",
            "reasons",
            "charts",
            "overview",
            "figures",
            "checks",
            "alerts",
            "comparison",
            "benchmarks",
            "distributions",
            "timeline",
            "breakdown",
            "cost",
            "forecast",
            "more",
            "errors",
            "trend",
            "trust",
            "environment",
            "main");

    private PageResource() {}

    /** All style sheets, the chart library's first. */
    static String style() {
        return uPlot("dist/uPlot.min.css") + "\n" + joined("css", STYLES);
    }

    /** All scripts in one scope, after the chart library and its licence. */
    static String script() {
        return "/*\n" + uPlot("LICENSE") + "*/\n" + uPlot("dist/uPlot.iife.min.js") + "\n(() => {\n\"use strict\";\n"
                + joined("js", SCRIPTS) + "})();\n";
    }

    private static String joined(String kind, List<String> names) {
        return names.stream()
                .map(name -> text("/report/" + kind + "/" + name + "." + kind))
                .collect(Collectors.joining("\n"));
    }

    private static String uPlot(String file) {
        try {
            var pom = new Properties();
            pom.load(new StringReader(text(UPLOT_POM)));
            return text(UPLOT + pom.getProperty("version") + "/" + file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(UPLOT_POM, unreadable);
        }
    }

    /** With line feeds only: a browser hashes the page's scripts so, whatever the file has. */
    static String text(String name) {
        try (var stream = Objects.requireNonNull(PageResource.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
