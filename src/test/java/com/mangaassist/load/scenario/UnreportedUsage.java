package com.mangaassist.load.scenario;

import com.mangaassist.load.protocol.TokenUsage;
import java.util.Set;

/**
 * What a turn is billed that ended without the service's own count. Bedrock bills the prompt and whatever was generated;
 * what a model wrote and nobody read is not known here, so this is the least.
 */
final class UnreportedUsage {

    /** Endings behind which a model may have worked; a service that refuses does not bill. */
    private static final Set<String> SILENT =
            Set.of("timeout", "closed", "InvalidFrame", "Endpoint request timed out", "ModelTimeoutException");

    private UnreportedUsage() {}

    /** Of an answer that broke off. */
    static TokenUsage ofPart(String prompt, ReadableText read) {
        return new TokenUsage(tokens(prompt), read.tokens());
    }

    /** Of a turn without an answer. */
    static TokenUsage ofNothing(String code, String prompt) {
        return SILENT.contains(code) ? new TokenUsage(tokens(prompt), 0) : TokenUsage.NONE;
    }

    private static int tokens(String prompt) {
        var text = new ReadableText();
        text.append(prompt);
        return text.tokens();
    }
}
