package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.protocol.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaudeMessagesTest {

    private static final ModelProfile SONNET = ModelRegistry.standard().require(ModelId.SONNET.value());

    private static String body(String messages, String more) {
        return "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":9,\"messages\":" + messages + more + "}";
    }

    private static void read(String body) {
        new ClaudeMessages().read(body.getBytes(UTF_8), SONNET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                                       | messages: at least one message is required
            [{"role":"assistant","content":"x"}]                     | messages: first message must use the "user" role
            [{"role":"system","content":"x"}]                        | top-level `system` parameter
            [{"role":"user","content":"x"},{"role":"user","content":"y"}] | messages: roles must alternate between "user" and "assistant", but found multiple "user" roles in a row
            [{"role":"user","content":""}]                           | messages.0: all messages must have non-empty content except for the optional final assistant message
            [{"role":"user","content":[]}]                           | messages.0: all messages must have non-empty content
            [{"role":"user","content":"  "}]                         | messages: text content blocks must contain non-whitespace text
            [{"role":"user","content":[{"type":"text","text":""}]}]  | messages: text content blocks must be non-empty
            [{"role":"user","content":"x"},{"role":"assistant","content":"y "}] | messages: final assistant content cannot end with trailing whitespace
            [{"role":"user","content":7}]                            | #/messages/0/content: expected type: String, found: Integer
            [{"role":"user"}]                                        | #/messages/0: required key [content] not found
            ["hello"]                                                | #/messages/0: expected type: JSONObject, found: String
            "hello"                                                  | #/messages: expected type: JSONArray, found: String
            [{"role":"user","content":"x","name":"me"}]              | #/messages/0: extraneous key [name] is not permitted
            [{"role":"user","content":"x"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]},{"role":"user","content":"y"}] | messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: t1. Each
            [{"role":"user","content":[{"type":"text","text":"x"},{"type":"tool_result","tool_use_id":"t1","content":"y"}]}] | messages.0.content.1: unexpected `tool_use_id` found in `tool_result` blocks: t1. Each
            [{"role":"user","content":[{"type":"song"}]}]            | #/messages/0/content/0/type: song is not a valid enum value
            """)
    void faultyMessagesAreRefusedInBedrocksWords(String messages, String text) {
        assertThatThrownBy(() -> read(body(messages, "")))
                .isInstanceOf(BedrockException.class)
                .hasMessageContaining(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ,"stream":true          | #: extraneous key [stream] is not permitted
            ,"temperature":1.5      | temperature: range: -1 or 0..1
            ,"temperature":"warm"   | #/temperature: expected type: Number, found: String
            ,"top_k":0.5            | #/top_k: expected type: Integer, found: Number
            ,"stop_sequences":[1]   | #/stop_sequences/0: expected type: String, found: Integer
            ,"max_tokens":5000      | max_tokens: 5000 > 4096, which is the maximum allowed number of output tokens for claude-3-sonnet-20240229
            ,"max_tokens":0         | #/max_tokens: 0 is not greater or equal to 1
            ,"max_tokens":99999999999999999999 | max_tokens: 99999999999999999999 > 4096
            ,"max_tokens":"9"       | #/max_tokens: expected type: Integer, found: String
            ,"thinking":{"type":"enabled","budget_tokens":5} | thinking.enabled.budget_tokens: Input should be greater than or equal to 1024
            ,"thinking":{"type":"enabled","budget_tokens":1024} | `max_tokens` must be greater than `thinking.budget_tokens`
            ,"anthropic_version":"2023" | #/anthropic_version: 2023 is not a valid enum value
            """)
    void faultyParametersAreRefusedInBedrocksWords(String more, String text) {
        assertThatThrownBy(() -> read(body("[{\"role\":\"user\",\"content\":\"x\"}]", more)))
                .isInstanceOf(BedrockException.class)
                .hasMessageContaining(text);
    }

    @Test
    void aMissingKeyIsNamedAsTheServiceNamesIt() {
        assertThatThrownBy(() -> read("{\"anthropic_version\":\"bedrock-2023-05-31\","
                        + "\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"))
                .hasMessage("Malformed input request: #: subject must not be valid against schema"
                        + " {\"required\":[\"messages\"]}#: required key [max_tokens] not found, please reformat your"
                        + " input and try again.");
    }

    @Test
    void blocksOfTextAreJoined() {
        var inference = new ClaudeMessages()
                .read(
                        body(
                                        "[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"},"
                                                + "{\"type\":\"image\",\"source\":{}},{\"type\":\"text\",\"text\":\"b\"}]}]",
                                        ",\"system\":[{\"type\":\"text\",\"text\":\"s\"}]")
                                .getBytes(UTF_8),
                        SONNET);

        assertThat(inference.conversation().question()).isEqualTo("a b");
        assertThat(inference.conversation().messages().get(0).images()).isEqualTo(1);
        assertThat(inference.conversation().system()).isEqualTo("s");
    }
}
