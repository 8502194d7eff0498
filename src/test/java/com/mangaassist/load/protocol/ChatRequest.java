package com.mangaassist.load.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a chat client sends on any route: {@code {"action":"sendMessage","requestId":…,"prompt":…}}.
 *
 * @param requestId chosen by the client; every frame of the answer carries it
 * @param queryType lets the gateway choose a model
 * @param model overrides the gateway's choice
 */
public record ChatRequest(String requestId, String prompt, Optional<QueryType> queryType, Optional<ModelId> model) {

    /** The WebSocket API's route key, selected by {@code $request.body.action}. */
    public static final String ACTION = "sendMessage";

    public ChatRequest {
        if (requestId.isBlank() || requestId.length() > 128) {
            throw new InvalidFrameException("requestId", requestId, "1 to 128 characters");
        }
        if (prompt.isBlank()) {
            throw new InvalidFrameException("prompt", prompt, "a text that is not blank");
        }
    }

    /** @throws InvalidFrameException naming the field that is missing or wrong */
    public static ChatRequest parse(String json) {
        return of(Json.object(json));
    }

    /** @throws InvalidFrameException naming the field that is missing or wrong */
    public static ChatRequest of(JsonNode frame) {
        var queryType = Json.optionalText(frame, "queryType").map(ChatRequest::queryType);
        var model = Json.optionalText(frame, "model").map(ModelId::new);
        return new ChatRequest(Json.text(frame, "requestId"), Json.text(frame, "prompt"), queryType, model);
    }

    /** The same, to be answered by this model. */
    public ChatRequest to(ModelId chosen) {
        return new ChatRequest(requestId, prompt, queryType, Optional.of(chosen));
    }

    /** The frame as JSON text. */
    public String json() {
        var frame = Json.newObject();
        frame.put("action", ACTION).put("requestId", requestId).put("prompt", prompt);
        queryType.ifPresent(type -> frame.put("queryType", type.id()));
        model.ifPresent(id -> frame.put("model", id.value()));
        return frame.toString();
    }

    private static QueryType queryType(String id) {
        return QueryType.find(id)
                .orElseThrow(() -> new InvalidFrameException("queryType", id, "one of " + QueryType.allowed()));
    }
}
