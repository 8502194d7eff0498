package com.mangaassist.load.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelCallTest {

    private static ModelCall invoke(String model) {
        return ModelCall.of("POST", "/model/" + model + "/invoke").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us.anthropic.claude-3-haiku-20240307-v1%3A0",
                "us.anthropic.claude-3-haiku-20240307-v1:0",
                "arn%3Aaws%3Abedrock%3Aus-east-1%3A1%3Ainference-profile%2Fus.anthropic.claude-3-haiku-20240307-v1%3A0"
            })
    void aSharedNameTellsTheModel(String model) {
        var call = invoke(model);

        assertThat(call.model()).isEqualTo(new ModelId("us.anthropic.claude-3-haiku-20240307-v1:0"));
        assertThat(call.obstacle()).isEmpty();
    }

    @Test
    void anAccountsOwnNameTellsNoModel() {
        var call =
                invoke("arn%3Aaws%3Abedrock%3Aeu-west-1%3A123456789012%3Aapplication-inference-profile%2Fa1b2c3d4e5f6");

        assertThat(call.obstacle()).contains("an answer of \"a1b2c3d4e5f6\", which names no model outside its account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/model/x/converse/", "/models/x/invoke", "/model/x/count-tokens", "/model/%zz/invoke"})
    void allElsePassesUnheard(String uri) {
        assertThat(ModelCall.of("POST", uri)).isEmpty();
    }
}
