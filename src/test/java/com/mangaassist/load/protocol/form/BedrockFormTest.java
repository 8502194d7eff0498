package com.mangaassist.load.protocol.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** The streams are written by AWS's own encoder. */
final class BedrockFormTest {

    private final ChatForm form = ChatForms.bedrock();

    @Test
    void aStreamIsReadHoweverItIsCut() {
        var stream = new ByteArrayOutputStream();
        chunk("{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":12,\"output_tokens\":1}}}", stream);
        chunk("{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"はい。\"}}", stream);
        chunk(
                "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":3}}",
                stream);
        chunk(
                "{\"type\":\"message_stop\",\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":12,"
                        + "\"outputTokenCount\":4}}",
                stream);

        var frames = new ArrayList<ChatFrame>();
        var reader = form.bytes().orElseThrow();
        for (var aByte : stream.toByteArray()) {
            frames.addAll(reader.feed(ByteBuffer.wrap(new byte[] {aByte})));
        }

        assertThat(frames)
                .containsExactly(
                        new ChatFrame.Delta("", "はい。"),
                        new ChatFrame.Stop("", ModelId.UNKNOWN, "end_turn", new TokenUsage(12, 4), false));
    }

    @Test
    void anExceptionWithinAStreamIsAFailureUnderItsOwnName() {
        var stream = new ByteArrayOutputStream();
        new Message(
                        Map.of(
                                ":message-type", HeaderValue.fromString("exception"),
                                ":exception-type", HeaderValue.fromString("throttlingException")),
                        "{\"message\":\"Too many requests\"}".getBytes(UTF_8))
                .encode(stream);

        assertThat(form.bytes().orElseThrow().feed(ByteBuffer.wrap(stream.toByteArray())))
                .isEqualTo(List.of(new ChatFrame.Failure("", "", "ThrottlingException", "Too many requests")));
    }

    @Test
    void theModelStandsInThePathWithItsColonEncoded() {
        var question = new ChatRequest("r1", "Hi?", Optional.empty(), Optional.empty()).to(ModelId.HAIKU);

        assertThat(form.path(question, Transport.HTTP))
                .isEqualTo("/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke");
        assertThat(form.path(question, Transport.SSE)).endsWith("%3A0/invoke-with-response-stream");
    }

    private static void chunk(String event, ByteArrayOutputStream stream) {
        var payload = "{\"bytes\":\"" + Base64.getEncoder().encodeToString(event.getBytes(UTF_8)) + "\"}";
        new Message(
                        Map.of(
                                ":message-type", HeaderValue.fromString("event"),
                                ":event-type", HeaderValue.fromString("chunk")),
                        payload.getBytes(UTF_8))
                .encode(stream);
    }
}
