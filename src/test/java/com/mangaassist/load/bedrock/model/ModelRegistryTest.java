package com.mangaassist.load.bedrock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.protocol.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelRegistryTest {

    private final ModelRegistry models = ModelRegistry.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anthropic.claude-3-haiku-20240307-v1:0",
                "us.anthropic.claude-3-haiku-20240307-v1:0",
                "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0",
                "arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.anthropic.claude-3-haiku-20240307-v1:0"
            })
    void aModelHasManyNames(String id) {
        assertThat(models.require(id).name()).isEqualTo("claude-3-haiku-48k-20240307");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application-inference-profile", "provisioned-model", "custom-model-deployment"})
    void anAccountsOwnNameIsKnownOnceItIsGiven(String kind) {
        var arn = "arn:aws:bedrock:us-east-1:123456789012:" + kind + "/a1b2c3d4e5f6";
        assertThatThrownBy(() -> models.require(arn))
                .hasMessage("Could not resolve the foundation model from the provided model identifier.")
                .extracting(error -> ((BedrockException) error).type())
                .isEqualTo(ErrorType.RESOURCE_NOT_FOUND);

        models.name(arn, "us." + ModelId.SONNET);
        assertThat(models.require(arn).id().value()).isEqualTo("us." + ModelId.SONNET);

        models.forgetNames();
        assertThatThrownBy(() -> models.require(arn)).isInstanceOf(BedrockException.class);
    }

    @Test
    void onlyAnArnOfTheAccountsOwnCanBeNamed() {
        assertThatThrownBy(() -> models.name(ModelId.HAIKU.value(), ModelId.SONNET.value()))
                .hasMessageStartingWith("id: \"" + ModelId.HAIKU + "\" is not allowed; expected the ARN of an");
    }

    @Test
    void aModelWithoutOnDemandNeedsItsProfile() {
        assertThatThrownBy(() -> models.require("anthropic.claude-sonnet-4-5-20250929-v1:0"))
                .hasMessageContaining("with on-demand throughput isn’t supported");
        assertThat(models.require("global.anthropic.claude-sonnet-4-5-20250929-v1:0")
                        .limits()
                        .outputTokens())
                .isEqualTo(64_000);
    }

    @Test
    void claude3IsServedUnlessBedrocksOwnStateIsAskedFor() {
        assertThat(models.require(ModelId.SONNET.value())).isNotNull();
        assertThatThrownBy(() -> models.withRealLifecycle().require(ModelId.SONNET.value()))
                .hasMessageContaining("has reached the end of its life")
                .extracting(error -> ((BedrockException) error).type())
                .isEqualTo(ErrorType.RESOURCE_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anthropic.claude-99",
                "us.us.anthropic.claude-3-haiku-20240307-v1:0",
                "arn:aws:s3:::x",
                "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-99",
                "arn:aws:bedrock:us-east-1:1:inference-profile/us.anthropic.claude-99"
            })
    void anyOtherNameIsInvalid(String id) {
        assertThatThrownBy(() -> models.require(id)).hasMessage("The provided model identifier is invalid.");
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-3-sonnet-20240229-v1:0,claude-3-sonnet-20240229",
        "us.anthropic.claude-opus-4-6-v1,claude-opus-4-6"
    })
    void errorTextsUseAShortName(String id, String name) {
        assertThat(models.require(id).shortName()).isEqualTo(name);
    }
}
