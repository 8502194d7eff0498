package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ModelId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.FoundationModelLifecycleStatus;
import software.amazon.awssdk.services.bedrock.model.InferenceProfileType;
import software.amazon.awssdk.services.bedrock.model.InferenceType;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SdkCatalogTest {

    private static final String SONNET_4_5 = "anthropic.claude-sonnet-4-5-20250929-v1:0";

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));
    private final BedrockClient client = ClientsUnderTest.control(bedrock);

    @AfterAll
    void close() {
        client.close();
        bedrock.close();
    }

    @Test
    void everyModelOfTheRegistryIsListed() {
        var models = client.listFoundationModels(request -> {}).modelSummaries();

        assertThat(models).hasSize(20);
        assertThat(models)
                .filteredOn(model -> model.modelId().equals(ModelId.HAIKU.value()))
                .singleElement()
                .satisfies(haiku -> {
                    assertThat(haiku.modelArn())
                            .isEqualTo("arn:aws:bedrock:us-east-1::foundation-model/" + ModelId.HAIKU);
                    assertThat(haiku.modelName()).isEqualTo("Claude 3 Haiku");
                    assertThat(haiku.inferenceTypesSupported()).containsExactly(InferenceType.ON_DEMAND);
                    assertThat(haiku.modelLifecycle().status()).isEqualTo(FoundationModelLifecycleStatus.ACTIVE);
                    assertThat(haiku.responseStreamingSupported()).isTrue();
                });
    }

    @Test
    void aListCanBeNarrowed() {
        assertThat(client.listFoundationModels(request -> request.byProvider("meta"))
                        .modelSummaries())
                .isEmpty();
        assertThat(client.listFoundationModels(request -> request.byInferenceType(InferenceType.ON_DEMAND))
                        .modelSummaries())
                .extracting(model -> model.modelId())
                .contains(ModelId.SONNET.value())
                .doesNotContain(SONNET_4_5);
    }

    @Test
    void aModelIsDescribedUnderItsIdAndItsArn() {
        var byId = client.getFoundationModel(request -> request.modelIdentifier(SONNET_4_5));
        var arn = byId.modelDetails().modelArn();

        assertThat(byId.modelDetails().modelName()).isEqualTo("Claude Sonnet 4.5");
        assertThat(client.getFoundationModel(request -> request.modelIdentifier(arn))
                        .modelDetails())
                .isEqualTo(byId.modelDetails());
        assertThatThrownBy(() -> client.getFoundationModel(request -> request.modelIdentifier("anthropic.claude-99")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("The provided model identifier is invalid.");
    }

    @Test
    void modelsAtTheirEndAreNotListedWhereBedrocksOwnStateCounts() {
        try (var real = MockBedrock.start(MockBehavior.defaults(42).withRealLifecycle());
                var client = ClientsUnderTest.control(real)) {
            assertThat(client.listFoundationModels(request -> {}).modelSummaries())
                    .extracting(model ->
                            model.modelId() + " " + model.modelLifecycle().statusAsString())
                    .contains("anthropic.claude-3-5-haiku-20241022-v1:0 LEGACY", SONNET_4_5 + " ACTIVE")
                    .noneMatch(model -> model.startsWith(ModelId.HAIKU.value()));
        }
    }

    @Test
    void theServicesProfilesComeInPages() {
        var profiles = client
                .listInferenceProfilesPaginator(
                        request -> request.maxResults(7).typeEquals(InferenceProfileType.SYSTEM_DEFINED))
                .stream()
                .peek(page -> assertThat(page.inferenceProfileSummaries()).hasSizeLessThanOrEqualTo(7))
                .flatMap(page -> page.inferenceProfileSummaries().stream())
                .toList();

        assertThat(profiles)
                .extracting(profile -> profile.inferenceProfileId())
                .contains("us." + ModelId.HAIKU, "us." + SONNET_4_5, "global." + SONNET_4_5)
                .doesNotHaveDuplicates();
        assertThat(client.getInferenceProfile(request -> request.inferenceProfileIdentifier("us." + SONNET_4_5))
                        .models())
                .extracting(model -> model.modelArn())
                .contains("arn:aws:bedrock:us-west-2::foundation-model/" + SONNET_4_5);
    }

    @Test
    void anApplicationsProfileIsCalledAndPricedAsItsModelUntilItIsDeleted() {
        var arn = client.createInferenceProfile(request -> request.inferenceProfileName("shop")
                        .modelSource(source ->
                                source.copyFrom("arn:aws:bedrock:us-east-1::foundation-model/" + ModelId.SONNET)))
                .inferenceProfileArn();

        assertThat(client.listInferenceProfiles(request -> request.typeEquals(InferenceProfileType.APPLICATION))
                        .inferenceProfileSummaries())
                .extracting(profile -> profile.inferenceProfileName())
                .contains("shop");
        try (var runtime = ClientsUnderTest.sync(bedrock)) {
            runtime.invokeModel(
                    request -> request.modelId(arn).body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 50))));
            assertThat(bedrock.usageReport().of(ModelId.SONNET).calls()).isPositive();

            client.deleteInferenceProfile(request -> request.inferenceProfileIdentifier(arn));

            assertThatThrownBy(() -> runtime.invokeModel(request ->
                            request.modelId(arn).body(SdkBytes.fromUtf8String(ClientsUnderTest.body("Hello", 50)))))
                    .hasMessageContaining("Could not resolve the foundation model");
        }
        assertThatThrownBy(() -> client.getInferenceProfile(request -> request.inferenceProfileIdentifier(arn)))
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
