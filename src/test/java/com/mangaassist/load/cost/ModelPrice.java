package com.mangaassist.load.cost;

import com.mangaassist.load.protocol.TokenUsage;
import java.util.stream.Stream;

/**
 * Price of one model, per million tokens.
 *
 * @param cacheRead of tokens read from the prompt cache
 * @param cacheWrite of tokens written to it, to stay for five minutes
 * @see <a href="https://aws.amazon.com/bedrock/pricing/">Amazon Bedrock pricing</a>
 */
public record ModelPrice(Usd perMillionInput, Usd perMillionOutput, Usd cacheRead, Usd cacheWrite) {

    public ModelPrice {
        requireNotNegative("input", perMillionInput);
        requireNotNegative("output", perMillionOutput);
        requireNotNegative("cache_read", cacheRead);
        requireNotNegative("cache_write", cacheWrite);
    }

    /** Of a model without a prompt cache: whatever is read is input. */
    public ModelPrice(Usd perMillionInput, Usd perMillionOutput) {
        this(perMillionInput, perMillionOutput, perMillionInput, perMillionInput);
    }

    /** The exact price of {@code usage}; nothing is rounded. */
    public Usd of(TokenUsage usage) {
        return Stream.of(
                        perMillionInput.times(usage.inputTokens()),
                        perMillionOutput.times(usage.outputTokens()),
                        cacheRead.times(usage.cacheReadTokens()),
                        cacheWrite.times(usage.cacheWriteTokens()))
                .reduce(Usd.ZERO, Usd::plus)
                .perMillion();
    }

    private static void requireNotNegative(String name, Usd price) {
        if (price.compareTo(Usd.ZERO) < 0) {
            throw new IllegalArgumentException(
                    "price per million " + name + " tokens must not be negative: " + price.amount());
        }
    }
}
