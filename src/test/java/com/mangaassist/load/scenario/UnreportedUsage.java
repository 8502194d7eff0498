package com.mangaassist.load.scenario;

import com.mangaassist.load.protocol.TokenUsage;
import java.util.regex.Pattern;

/**
 * What a turn is billed that ended without the service's own count. Bedrock bills the prompt and whatever was generated;
 * what a model wrote and nobody read is not known here, so this is the least.
 */
final class UnreportedUsage {

    /** Endings behind which a model may have worked; a service that refuses does not bill. */
    private static final Pattern SILENT = Pattern.compile(
            "timeout|closed.*|reset|InvalidFrame|HTTP 50[0234]|Endpoint request timed out|ModelTimeoutException");

    private UnreportedUsage() {}

    /** Of an answer that broke off. */
    static TokenUsage ofPart(String prompt, AnswerText read) {
        return new TokenUsage(tokens(prompt), read.tokens());
    }

    /** Of a turn without an answer. */
    static TokenUsage ofNothing(String code, String prompt) {
        return SILENT.matcher(code).matches() ? new TokenUsage(tokens(prompt), 0) : TokenUsage.NONE;
    }

    private static int tokens(String prompt) {
        var text = new ReadableText();
        text.append(prompt);
        return text.tokens();
    }
}
