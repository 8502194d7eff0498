package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.pacing.PacingPlan;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;

/** What a plan with several tokens a chunk changes for AWS's own client, and what not. */
final class SdkChunksTest {

    private static final String PROMPT = "『鬼滅の刃』の最終巻は何巻ですか？𩸽の本も探しています。";

    @Test
    void theSameTextComesInAThirdOfTheChunks() {
        var single = deltas(PacingPlan.SPECIFICATION);
        var gathered = deltas(PacingPlan.of("src/test/resources/simulation/chunks.yaml"));

        assertThat(String.join("", gathered))
                .isEqualTo(String.join("", single))
                .isEqualTo("[Mock claude] Response to: " + PROMPT + "...");
        assertThat(gathered).hasSizeBetween(single.size() / 4, single.size() / 2);
    }

    private static List<String> deltas(PacingPlan pacing) {
        var texts = new ConcurrentLinkedQueue<String>();
        var visitor = InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                .onChunk(chunk -> {
                    var event = Json.object(chunk.bytes().asUtf8String());
                    if (event.path("type").asText().equals("content_block_delta")) {
                        texts.add(event.path("delta").path("text").asText());
                    }
                })
                .build();
        try (var bedrock = MockBedrock.start(
                        MockBehavior.defaults(42).withLatencyScale(0.02).withPacing(pacing));
                var client = ClientsUnderTest.async(bedrock, 10)) {
            client.invokeModelWithResponseStream(
                            request -> request.modelId(ModelId.HAIKU.value())
                                    .body(SdkBytes.fromUtf8String(ClientsUnderTest.body(PROMPT, 1024))),
                            InvokeModelWithResponseStreamResponseHandler.builder()
                                    .subscriber(visitor)
                                    .build())
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        }
        return List.copyOf(texts);
    }
}
