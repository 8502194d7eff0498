package com.mangaassist.load.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a chat gateway sends: {@link Delta}s and one {@link Stop} on streaming routes, one {@link Answer} on HTTP, or an
 * {@link Failure}. Each carries the request's id.
 */
public sealed interface ChatFrame {

    String requestId();

    /** The frame as JSON text, one line. */
    String json();

    /** One piece of the answer. */
    record Delta(String requestId, String text) implements ChatFrame {

        public static final String TYPE = "content_block_delta";

        @Override
        public String json() {
            var frame = typed(TYPE, requestId);
            frame.putObject("delta").put("type", "text_delta").put("text", text);
            return frame.toString();
        }
    }

    /** The end of a streamed answer. */
    record Stop(String requestId, ModelId model, String stopReason, TokenUsage usage, boolean cached)
            implements ChatFrame {

        public static final String TYPE = "message_stop";

        @Override
        public String json() {
            return described(typed(TYPE, requestId)).toString();
        }

        private ObjectNode described(ObjectNode frame) {
            frame.put("model", model.value()).put("stop_reason", stopReason);
            UsageFields.ANTHROPIC.write(frame.putObject("usage"), usage);
            return frame.put("cached", cached);
        }

        private static Stop of(JsonNode frame) {
            return new Stop(
                    Json.text(frame, "requestId"),
                    new ModelId(Json.text(frame, "model")),
                    Json.text(frame, "stop_reason"),
                    UsageFields.ANTHROPIC.read(frame.path("usage")),
                    frame.path("cached").asBoolean());
        }
    }

    /** A whole answer at once. */
    record Answer(String text, Stop stop) implements ChatFrame {

        public static final String TYPE = "message";

        @Override
        public String requestId() {
            return stop.requestId();
        }

        @Override
        public String json() {
            return stop.described(typed(TYPE, requestId()).put("text", text)).toString();
        }
    }

    /** The answer to an application's ping. */
    record Pong(String requestId) implements ChatFrame {

        public static final String TYPE = "pong";

        @Override
        public String json() {
            return typed(TYPE, requestId).toString();
        }
    }

    /** Anything else; it means nothing to one who waits for an answer. */
    record Other(String json) implements ChatFrame {

        @Override
        public String requestId() {
            return "";
        }
    }

    /**
     * API Gateway's error form to the space, with the upstream error's code beside it where there is one.
     *
     * @param connectionId of the WebSocket; empty on the other routes
     * @param code for example {@code ThrottlingException}; empty for the gateway's own errors
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html">WebSocket
     *     APIs</a>
     */
    record Failure(String requestId, String connectionId, String code, String message) implements ChatFrame {

        private static final Pattern GATEWAYS_ID = Pattern.compile("[A-Za-z0-9+/_-]{15}=");

        /** @throws InvalidFrameException if there is no message */
        public static Failure of(JsonNode frame) {
            return new Failure(
                    frame.path("requestId").asText(""),
                    frame.path("connectionId").asText(""),
                    frame.path("code").asText(""),
                    Json.text(frame, "message"));
        }

        /** The same with another code. */
        public Failure coded(String other) {
            return new Failure(requestId, connectionId, other, message);
        }

        /** Whether API Gateway itself failed; it names the request by an id of its own, or not at all. */
        public boolean isGateways() {
            return requestId.isEmpty() || GATEWAYS_ID.matcher(requestId).matches();
        }

        @Override
        public String json() {
            var frame = new StringBuilder("{\"message\": ").append(quoted(message));
            if (!connectionId.isEmpty()) {
                frame.append(", \"connectionId\":").append(quoted(connectionId));
            }
            frame.append(", \"requestId\":").append(quoted(requestId));
            if (!code.isEmpty()) {
                frame.append(", \"code\":").append(quoted(code));
            }
            return frame.append('}').toString();
        }

        private static String quoted(String text) {
            return new String(Json.quoted(text), StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads a frame, bare or as the {@code data} of a server-sent event.
     *
     * @throws InvalidFrameException if it is none of the forms
     */
    static ChatFrame parse(String json) {
        var root = Json.object(json);
        var frame = root.path("data").isObject() ? root.path("data") : root;
        return switch (frame.path("type").asText("")) {
            case Delta.TYPE -> new Delta(Json.text(frame, "requestId"), Json.text(frame.path("delta"), "text"));
            case Stop.TYPE -> Stop.of(frame);
            case Pong.TYPE -> new Pong(Json.text(frame, "requestId"));
            case Answer.TYPE -> new Answer(Json.text(frame, "text"), Stop.of(frame));
            default -> Failure.of(frame);
        };
    }

    private static ObjectNode typed(String type, String requestId) {
        return Json.newObject().put("type", type).put("requestId", requestId);
    }
}
