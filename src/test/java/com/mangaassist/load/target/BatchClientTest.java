package com.mangaassist.load.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.protocol.ModelId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class BatchClientTest {

    private static final List<String> PROMPTS = List.of("Hello", "ナウシカの1巻はありますか?", "Where is my order?");

    @Test
    void aJobAnswersEveryRecordAndCountsItsTokens() throws Exception {
        try (var bedrock = MockBedrock.start(MockBehavior.defaults(42))) {
            var outcome =
                    new BatchClient(bedrock.url()).run(ModelId.HAIKU, PROMPTS).get(30, TimeUnit.SECONDS);

            assertThat(outcome.records()).isEqualTo(3);
            assertThat(outcome.answered()).isEqualTo(3);
            assertThat(outcome.tokens())
                    .isEqualTo(bedrock.usageReport().of(ModelId.HAIKU).batchTokens());
        }
    }

    @Test
    void aRecordThatFailsHasNoAnswer() throws Exception {
        try (var bedrock = MockBedrock.start(MockBehavior.defaults(42).withErrorRate(1))) {
            var outcome =
                    new BatchClient(bedrock.url()).run(ModelId.HAIKU, PROMPTS).get(30, TimeUnit.SECONDS);

            assertThat(outcome.records()).isEqualTo(3);
            assertThat(outcome.answered()).isZero();
        }
    }
}
