package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What the model may call.
 *
 * @param mustCall whether it must call one of them
 * @param choice the one that it must call; empty if it may choose
 */
public record Tools(List<Tool> offered, boolean mustCall, String choice) {

    public static final Tools NONE = new Tools(List.of(), false, "");

    public Tools {
        offered = List.copyOf(offered);
    }

    /** One function with the JSON schema of its arguments. */
    public record Tool(String name, JsonNode schema) {}

    /** The tool that must be called: the chosen, else the first. */
    public Optional<Tool> demanded() {
        return !mustCall
                ? Optional.empty()
                : offered.stream()
                        .filter(tool -> choice.isEmpty() || tool.name().equals(choice))
                        .findFirst();
    }
}
