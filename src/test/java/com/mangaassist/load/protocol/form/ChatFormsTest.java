package com.mangaassist.load.protocol.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChatFormsTest {

    private static final String GOOD = "request: {q: '${prompt}'}\ndelta: {text: tok}\nend: {when: {done: true}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request: {q: a}, requests: [] | my.yaml: request: \"{\"q\":\"a\"}\" is not allowed; expected either request",
                "request: {q: '${PROMT}'}, delta: {text: t}, end: {text: e} | my.yaml: request: ",
                "request: {q: a}, end: {text: e} | my.yaml: delta: \"\" is not allowed; expected how such a frame looks",
                "request: {q: a}, delta: {txt: t}, end: {text: e} | my.yaml: delta: there is no field \"txt\"; expected text, when",
                "request: {q: a}, delta: {text: [t]}, end: {text: e} | my.yaml: delta: text: \"[\"t\"]\" is not allowed; expected",
                "request: {q: a}, delta: {text: t}, end: yes | my.yaml: end: \"true\" is not allowed; expected fields",
                "request: {q: a}, delta: {when: {}, text: t}, end: {text: e} | my.yaml: delta: when: \"{}\" is not allowed",
                "requst: {q: a} | my.yaml: there is no field \"requst\"; expected",
                "request: {q: a | my.yaml: no YAML: "
            })
    void aBadMappingIsOneLineThatNamesTheField(String yaml, String line) {
        assertThatThrownBy(() -> FormFile.parse("my.yaml", "{" + yaml + "}", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(line)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ChatForms.named("nowhere.yaml", Map.of()))
                .hasMessage(
                        "-Dchat.frames=nowhere.yaml is not allowed; expected ours, bedrock-chat, chunk-complete, or a"
                                + " YAML file that can be read");
    }

    @Test
    void aSecretOfTheEnvironmentIsFilledInAndNeverShown() {
        var form = FormFile.parse(
                "my.yaml",
                "request: {q: '${prompt}', key: '${CHAT_KEY}'}\ndelta: {text: tok}\nend: {when: {done: true}}\n",
                Map.of("CHAT_KEY", "hunter2"));

        assertThat(form.messages(question()).get(0).text()).isEqualTo("{\"q\":\"Hi?\",\"key\":\"hunter2\"}");
        assertThat(form.toString()).doesNotContain("hunter2");
    }

    @Test
    void whatAUserTypesIsNeverAPlaceholder() {
        var form = FormFile.parse("my.yaml", GOOD, Map.of());
        var question = new ChatRequest("r1", "What is ${requestId} in \"$1\"?", Optional.empty(), Optional.empty());

        assertThat(form.messages(question).get(0).text()).isEqualTo("{\"q\":\"What is ${requestId} in \\\"$1\\\"?\"}");
    }

    @Test
    void aFrameThatNoRuleFitsMeansNothing() {
        var form = FormFile.parse("my.yaml", GOOD, Map.of());

        assertThat(form.read("{\"typing\":true}", Transport.WS)).isInstanceOf(ChatFrame.Other.class);
        assertThat(form.read("{\"tok\":\"a\"}", Transport.WS)).isEqualTo(new ChatFrame.Delta("", "a"));
    }

    @Test
    void apiGatewaysOwnErrorsAreKnownInAnyForm() {
        var form = FormFile.parse("my.yaml", GOOD, Map.of());
        var error =
                "{\"message\": \"Internal server error\", \"connectionId\":\"c\", \"requestId\":\"Zq1LaGLQliAFsbA=\"}";

        assertThat(form.read(error, Transport.WS)).isInstanceOf(ChatFrame.Failure.class);
    }

    private static ChatRequest question() {
        return new ChatRequest("r1", "Hi?", Optional.empty(), Optional.empty());
    }
}
