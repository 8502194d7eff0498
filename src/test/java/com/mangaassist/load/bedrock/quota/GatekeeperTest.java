package com.mangaassist.load.bedrock.quota;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ModelId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatekeeperTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(-5);
    private final Gatekeeper gatekeeper = new Gatekeeper(Quotas.parse("""
            quotas:
              - model: haiku
                requestsPerMinute: 3
                tokensPerMinute: 600
            """), clock::get);

    @Test
    void requestsAreCounted() {
        for (int i = 0; i < 3; i++) {
            gatekeeper.admit(ModelId.HAIKU, 1);
        }

        assertThatThrownBy(() -> gatekeeper.admit(ModelId.HAIKU, 1))
                .hasMessage("Too many requests, please wait before trying again.");
    }

    @Test
    void tokensAreReservedAtAdmission() {
        gatekeeper.admit(ModelId.HAIKU, 500);

        assertThatThrownBy(() -> gatekeeper.admit(ModelId.HAIKU, 101))
                .hasMessage("Too many tokens, please wait before trying again.");
    }

    @Test
    void whatWasNotUsedIsGivenBack() {
        gatekeeper.admit(ModelId.HAIKU, 500).settle(100);

        assertThatCode(() -> gatekeeper.admit(ModelId.HAIKU, 500)).doesNotThrowAnyException();
    }

    @Test
    void aBucketFillsEvenly() {
        gatekeeper.admit(ModelId.HAIKU, 600);
        clock.addAndGet(30 * SECOND);

        assertThatThrownBy(() -> gatekeeper.admit(ModelId.HAIKU, 301)).hasMessageContaining("tokens");
        assertThatCode(() -> gatekeeper.admit(ModelId.HAIKU, 300)).doesNotThrowAnyException();
    }

    @Test
    void anotherModelHasNoQuota() {
        assertThatCode(() -> gatekeeper.admit(ModelId.SONNET, 1_000_000)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {model: haiku, requestsPerMinute: 0, tokensPerMinute: 1}   | quota 1: requestsPerMinute: 0 is not allowed
            {model: haiku, requestsPerMinute: x, tokensPerMinute: 1}   | quota 1: requestsPerMinute: "x" is not allowed
            {requestsPerMinute: 1, tokensPerMinute: 1}                 | quota 1: model is missing
            """)
    void aMistakeNamesQuotaAndField(String quota, String text) {
        assertThatThrownBy(() -> Quotas.parse("quotas:\n  - " + quota)).hasMessageStartingWith(text);
    }
}
