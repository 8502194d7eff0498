package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.protocol.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConverseTest {

    private static final ModelProfile SONNET = ModelRegistry.standard().require(ModelId.SONNET.value());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                | 1 validation error detected: Value null at 'messages' failed to satisfy constraint: Member must not be null
            {"messages":[]}   | A conversation must start with a user message.
            {"messages":"x"}  | STRING_VALUE can not be converted to List
            {"messages":[{"role":"user","content":"x"}]} | STRING_VALUE can not be converted to List
            {"messages":[{"role":"bot","content":[{"text":"x"}]}]} | Value 'bot' at 'messages.1.member.role' failed to satisfy constraint: Member must satisfy enum value set: [user, assistant]
            {"messages":[{"role":"user","content":[]}]} | The content field in the Message object at messages.0 is empty. Add a ContentBlock object
            {"messages":[{"role":"user","content":[{"text":" "}]}]} | The text field in the ContentBlock object at messages.0.content.0 is blank. Add text to the text field, and try again.
            {"messages":[{"role":"user","content":[{"text":"x"}]},{"role":"user","content":[{"text":"x"}]}]} | A conversation must alternate between user and assistant roles.
            {"messages":[{"role":"user","content":[{"text":"x"}]}],"inferenceConfig":{"temperature":1.5}} | 1 validation error detected: Value '1.5' at 'inferenceConfig.temperature' failed to satisfy constraint: Member must have value less than or equal to 1
            {"messages":[{"role":"user","content":[{"text":"x"}]}],"inferenceConfig":{"maxTokens":5000}} | The maximum tokens you requested exceeds the model limit of 4096. Try again with a maximum tokens value that is lower than 4096.
            {"messages":[{"role":"user","content":[{"text":"x"}]}],"performanceConfig":{"latency":"warp"}} | Value 'warp' at 'performanceConfig.latency' failed to satisfy constraint: Member must satisfy enum value set: [standard, optimized]
            {"messages":[{"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[{"text":"y"}]}}]}]} | The toolConfig field must be defined when using toolUse and toolResult content blocks.
            {"toolConfig":{"tools":[{}]},"messages":[{"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[{"text":"y"}]}}]}]} | The number of toolResult blocks at messages.0.content exceeds the number of toolUse blocks of previous turn.
            {"toolConfig":{"tools":[{}]},"messages":[{"role":"user","content":[{"text":"x"}]},{"role":"assistant","content":[{"toolUse":{"toolUseId":"t1","name":"f","input":{}}}]},{"role":"user","content":[{"text":"y"}]}]} | Expected toolResult blocks at messages.2.content for the following Ids: t1
            {"messages":[{"role":"user"}],"inferenceConfig":{"topP":2}} | 2 validation errors detected: Value null at 'messages.1.member.content'
            """)
    void faultyRequestsAreRefusedInBedrocksWords(String body, String text) {
        assertThatThrownBy(() -> new Converse().read(body.getBytes(UTF_8), SONNET))
                .isInstanceOf(BedrockException.class)
                .hasMessageContaining(text);
    }

    @Test
    void theModelsLimitIsTheDefaultForMaxTokens() {
        var inference = new Converse()
                .read("{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"x\"}]}]}".getBytes(UTF_8), SONNET);

        assertThat(inference.limits().maxTokens()).isEqualTo(4096);
    }

    @Test
    void unknownMembersAreIgnored() {
        var body = "{\"colour\":\"red\",\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"x\"}]}]}";

        assertThat(new Converse()
                        .read(body.getBytes(UTF_8), SONNET)
                        .conversation()
                        .question())
                .isEqualTo("x");
    }

    @Test
    void aModelThatRemembersNothingRefusesToBeAskedTo() {
        var body =
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hi\"},{\"cachePoint\":{\"type\":\"default\"}}]}]}";

        assertThatThrownBy(() -> new Converse().read(body.getBytes(UTF_8), SONNET))
                .hasMessageStartingWith(
                        "You invoked an unsupported model or your request did not allow prompt caching.")
                .extracting(error -> ((BedrockException) error).type())
                .isEqualTo(ErrorType.ACCESS_DENIED);
    }
}
