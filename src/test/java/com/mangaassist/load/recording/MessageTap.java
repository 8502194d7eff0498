package com.mangaassist.load.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.InvalidFrameException;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An answer that comes as one message. */
final class MessageTap implements AnswerTap {

    private final Api api;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Duration end = Duration.ZERO;

    MessageTap(Api api) {
        this.api = api;
    }

    @Override
    public void feed(ByteBuffer bytes, Duration at) {
        var part = new byte[bytes.remaining()];
        bytes.get(part);
        body.writeBytes(part);
        end = at;
    }

    @Override
    public Heard heard() {
        try {
            var message = Json.object(body.toByteArray());
            var timing = new Timing(Optional.of(end), List.of());
            return api == Api.INVOKE ? claude(message, timing) : converse(message, timing);
        } catch (InvalidFrameException otherModel) {
            throw new UnrecordableException("an answer in another format than Claude's");
        }
    }

    private static Heard claude(JsonNode message, Timing timing) {
        return new Heard(
                text(message.path("content")),
                Json.text(message, "stop_reason"),
                usage(message.path("usage"), "input_tokens", "output_tokens"),
                timing);
    }

    private static Heard converse(JsonNode message, Timing timing) {
        return new Heard(
                text(message.path("output").path("message").path("content")),
                Json.text(message, "stopReason"),
                usage(message.path("usage"), "inputTokens", "outputTokens"),
                timing);
    }

    private static String text(JsonNode content) {
        var text = new StringBuilder();
        for (var block : content) {
            text.append(Json.text(block, "text"));
        }
        return text.toString();
    }

    static TokenUsage usage(JsonNode usage, String input, String output) {
        return new TokenUsage(usage.path(input).asLong(), usage.path(output).asLong());
    }
}
