package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What only some simulations have to tell.
 *
 * @param name of its field in report.json
 * @param lines the same for the console, the first one a heading; empty if it is not for people
 */
public record Section(String name, JsonNode json, List<String> lines) {

    public Section {
        lines = List.copyOf(lines);
    }
}
