package com.mangaassist.load.bedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the model may call.
 *
 * @param mustCall whether it must call one of them
 * @param choice the one that it must call; empty if it may choose
 * @param answered whether the last message brings results of calls
 */
public record Tools(List<Tool> offered, boolean mustCall, String choice, boolean answered) {

    public static final Tools NONE = new Tools(List.of(), false, "", false);

    /** Words that say too little of a tool. */
    private static final Set<String> COMMON = Set.of(
            "check",
            "create",
            "execute",
            "fetch",
            "find",
            "function",
            "information",
            "list",
            "look",
            "lookup",
            "query",
            "read",
            "search",
            "show",
            "tool",
            "update",
            "with",
            "from");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int SHORTEST = 4;

    public Tools {
        offered = List.copyOf(offered);
    }

    /** The first tool that the question names, or a word of whose name it has. */
    Optional<Tool> suggestedBy(String question) {
        var asked = question.toLowerCase(Locale.ROOT);
        return offered.stream()
                .filter(tool -> isNamed(tool.name().toLowerCase(Locale.ROOT), asked)
                        || words(tool.name()).anyMatch(asked::contains))
                .findFirst();
    }

    private static boolean isNamed(String name, String question) {
        return name.length() >= SHORTEST && question.contains(name);
    }

    private static Stream<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word));
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
