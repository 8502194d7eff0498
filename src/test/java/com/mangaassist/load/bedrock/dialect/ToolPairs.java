package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds calls of tools without their results and results without their calls: each result belongs to the message right
 * after the one that calls.
 *
 * @param call the id of the call in a block, if it is one
 * @param result the id of the call whose result a block is, if it is one
 */
record ToolPairs(Function<JsonNode, Optional<String>> call, Function<JsonNode, Optional<String>> result) {

    static final ToolPairs CLAUDE = new ToolPairs(
            block -> ofType(block, "tool_use", "id"), block -> ofType(block, "tool_result", "tool_use_id"));

    static final ToolPairs CONVERSE =
            new ToolPairs(block -> within(block.path("toolUse")), block -> within(block.path("toolResult")));

    /** Ids of the calls in a message, in their order. */
    Set<String> calls(JsonNode message) {
        return ids(message, call);
    }

    /** Ids of the calls whose results are in a message, in their order. */
    Set<String> results(JsonNode message) {
        return ids(message, result);
    }

    /** Ids of the calls in a message that lack their results in the next. */
    Set<String> unanswered(JsonNode message, JsonNode next) {
        var calls = calls(message);
        if (!calls.isEmpty()) {
            calls.removeAll(results(next));
        }
        return calls;
    }

    private static Set<String> ids(JsonNode message, Function<JsonNode, Optional<String>> id) {
        var ids = new LinkedHashSet<String>();
        for (var block : message.path("content")) {
            id.apply(block).ifPresent(ids::add);
        }
        return ids;
    }

    private static Optional<String> ofType(JsonNode block, String type, String key) {
        return block.path("type").asText().equals(type)
                ? Optional.of(block.path(key).asText())
                : Optional.empty();
    }

    private static Optional<String> within(JsonNode block) {
        return block.isObject() ? Optional.of(block.path("toolUseId").asText()) : Optional.empty();
    }
}
