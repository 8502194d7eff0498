package com.mangaassist.load.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ClaudeEventTest {

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(
                        "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_01\",\"role\":\"assistant\",\"content\":[],"
                                + "\"stop_reason\":null,\"usage\":{\"input_tokens\":21,\"output_tokens\":1}}}",
                        new ClaudeEvent.Started(new TokenUsage(21, 1))),
                Arguments.of(
                        "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}",
                        new ClaudeEvent.Other("content_block_start")),
                Arguments.of(
                        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"鬼滅の刃\"}}",
                        new ClaudeEvent.Text("鬼滅の刃")),
                Arguments.of(
                        "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\","
                                + "\"partial_json\":\"{\"}}",
                        new ClaudeEvent.Other("input_json_delta")),
                Arguments.of(
                        "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},"
                                + "\"usage\":{\"output_tokens\":60}}",
                        new ClaudeEvent.Ending("end_turn", 60)),
                Arguments.of(
                        "{\"type\":\"message_stop\",\"amazon-bedrock-invocationMetrics\":{\"inputTokenCount\":21,"
                                + "\"outputTokenCount\":41,\"invocationLatency\":900,\"firstByteLatency\":350}}",
                        new ClaudeEvent.Stopped(Optional.of(new TokenUsage(21, 41)))),
                Arguments.of("{\"type\":\"message_stop\"}", new ClaudeEvent.Stopped(Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadAsClaudeSendsIt(String json, ClaudeEvent event) {
        assertThat(ClaudeEvent.parse(json.getBytes(UTF_8))).isEqualTo(event);
    }

    @Test
    void anEventWithoutATypeIsRefused() {
        assertThatThrownBy(() -> ClaudeEvent.parse("{}".getBytes(UTF_8)))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageStartingWith("type:");
    }

    @Test
    void halfAnEventIsRefused() {
        assertThatThrownBy(() -> ClaudeEvent.parse("{\"type\":\"mess".getBytes(UTF_8)))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageStartingWith("frame:");
    }

    @Test
    void anAnswerIsTheTextOfItsBlocks() {
        var answer = ClaudeAnswer.parse(
                ("{\"type\":\"message\",\"content\":[{\"type\":\"text\",\"text\":\"全23巻\"},{\"type\":\"text\",\"text\":\"です。\"}],"
                                + "\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":12,\"output_tokens\":34}}")
                        .getBytes(UTF_8));

        assertThat(answer).isEqualTo(new ClaudeAnswer("全23巻です。", "end_turn", new TokenUsage(12, 34)));
    }

    @Test
    void aRequestIsABodyThatBedrockAccepts() {
        assertThat(ClaudeRequest.of("進撃の\"巨人\"").json())
                .isEqualTo("{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":512,"
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"進撃の\\\"巨人\\\"\"}]}");
    }

    @Test
    void aRequestWithoutRoomForAnAnswerIsRefused() {
        assertThatThrownBy(() -> new ClaudeRequest(0, java.util.List.of())).hasMessageContaining("max_tokens: 0");
    }
}
