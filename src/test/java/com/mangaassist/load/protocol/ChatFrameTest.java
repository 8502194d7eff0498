package com.mangaassist.load.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChatFrameTest {

    private static final ChatFrame.Stop STOP =
            new ChatFrame.Stop("r1", ModelId.HAIKU, "end_turn", new TokenUsage(12, 34), false);

    static Stream<ChatFrame> frames() {
        return Stream.of(
                new ChatFrame.Delta("r1", "鬼滅の刃 \"𩸽\"\n"),
                STOP,
                new ChatFrame.Pong("r1"),
                new ChatFrame.Answer("全23巻です。", STOP),
                new ChatFrame.Failure("r1", "Zq0lpfIyliACGbQ=", "ThrottlingException", "Too many requests"));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void isReadAsWritten(ChatFrame frame) {
        assertThat(ChatFrame.parse(frame.json())).isEqualTo(frame);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void isReadFromAServerSentEvent(ChatFrame frame) {
        assertThat(ChatFrame.parse("{\"event\":\"x\",\"data\":" + frame.json() + "}"))
                .isEqualTo(frame);
    }

    @Test
    void errorsHaveApiGatewaysForm() {
        var error = new ChatFrame.Failure("Zq1LaGLQliAFsbA=", "Zq0lpfIyliACGbQ=", "", "Internal server error");

        assertThat(error.json())
                .isEqualTo("{\"message\": \"Internal server error\", \"connectionId\":\"Zq0lpfIyliACGbQ=\","
                        + " \"requestId\":\"Zq1LaGLQliAFsbA=\"}");
    }

    @Test
    void anUnknownFrameIsRefusedWithItsField() {
        assertThatThrownBy(() -> ChatFrame.parse("{\"type\":\"surprise\"}"))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageContaining("message");
    }
}
