package com.mangaassist.load.cost;

import com.mangaassist.load.protocol.TokenUsage;

/**
 * On-demand price of one model, per million tokens.
 *
 * @see <a href="https://aws.amazon.com/bedrock/pricing/">Amazon Bedrock pricing</a>
 */
public record ModelPrice(Usd perMillionInput, Usd perMillionOutput) {

    public ModelPrice {
        requireNotNegative("input", perMillionInput);
        requireNotNegative("output", perMillionOutput);
    }

    /** The exact price of {@code usage}; nothing is rounded. */
    public Usd of(TokenUsage usage) {
        return perMillionInput
                .times(usage.inputTokens())
                .plus(perMillionOutput.times(usage.outputTokens()))
                .perMillion();
    }

    private static void requireNotNegative(String name, Usd price) {
        if (price.compareTo(Usd.ZERO) < 0) {
            throw new IllegalArgumentException(
                    "price per million " + name + " tokens must not be negative: " + price.amount());
        }
    }
}
