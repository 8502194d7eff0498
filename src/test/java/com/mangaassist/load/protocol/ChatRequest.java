package com.mangaassist.load.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.ClaudeRequest.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a chat client sends on any route: {@code {"action":"sendMessage","requestId":…,"prompt":…}}.
 *
 * @param requestId chosen by the client; every frame of the answer carries it
 * @param queryType lets the gateway choose a model
 * @param model overrides the gateway's choice
 * @param history what was said before, question and answer in turn; sent as {@code "history":[{"role":…,"text":…}]}
 */
public record ChatRequest(
        String requestId,
        String prompt,
        Optional<QueryType> queryType,
        Optional<ModelId> model,
        List<Message> history) {

    /** The WebSocket API's route key, selected by {@code $request.body.action}. */
    public static final String ACTION = "sendMessage";

    public ChatRequest {
        if (requestId.isBlank() || requestId.length() > 128) {
            throw new InvalidFrameException("requestId", requestId, "1 to 128 characters");
        }
        if (prompt.isBlank()) {
            throw new InvalidFrameException("prompt", prompt, "a text that is not blank");
        }
        history = List.copyOf(history);
    }

    /** The first question of a conversation. */
    public ChatRequest(String requestId, String prompt, Optional<QueryType> queryType, Optional<ModelId> model) {
        this(requestId, prompt, queryType, model, List.of());
    }

    /** @throws InvalidFrameException naming the field that is missing or wrong */
    public static ChatRequest parse(String json) {
        return of(Json.object(json));
    }

    /** @throws InvalidFrameException naming the field that is missing or wrong */
    public static ChatRequest of(JsonNode frame) {
        var queryType = Json.optionalText(frame, "queryType").map(ChatRequest::queryType);
        var model = Json.optionalText(frame, "model").map(ModelId::new);
        var history = new ArrayList<Message>();
        frame.path("history").forEach(said -> history.add(message(said)));
        return new ChatRequest(Json.text(frame, "requestId"), Json.text(frame, "prompt"), queryType, model, history);
    }

    /** The same, to be answered by this model. */
    public ChatRequest to(ModelId chosen) {
        return new ChatRequest(requestId, prompt, queryType, Optional.of(chosen), history);
    }

    /** The frame as JSON text. */
    public String json() {
        var frame = Json.newObject();
        frame.put("action", ACTION).put("requestId", requestId).put("prompt", prompt);
        queryType.ifPresent(type -> frame.put("queryType", type.id()));
        model.ifPresent(id -> frame.put("model", id.value()));
        if (!history.isEmpty()) {
            var said = frame.putArray("history");
            history.forEach(
                    message -> said.addObject().put("role", message.role()).put("text", message.text()));
        }
        return frame.toString();
    }

    /** All that the model is told, the question last. */
    public List<Message> messages() {
        var all = new ArrayList<>(history);
        all.add(new Message("user", prompt));
        return all;
    }

    /** The same as one text. */
    public String words() {
        return messages().stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private static Message message(JsonNode said) {
        var role = Json.text(said, "role");
        try {
            return new Message(role, Json.text(said, "text"));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidFrameException("history", role, "user or assistant");
        }
    }

    private static QueryType queryType(String id) {
        return QueryType.find(id)
                .orElseThrow(() -> new InvalidFrameException("queryType", id, "one of " + QueryType.allowed()));
    }
}
