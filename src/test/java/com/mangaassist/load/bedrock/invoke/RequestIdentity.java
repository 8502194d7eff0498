package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.protocol.InvalidFrameException;
import com.mangaassist.load.protocol.Json;
import java.util.Optional;

/**
 * Which request this is, and the how-manieth attempt at it.
 *
 * @param requestId from the request's metadata {@code {"requestId":…}}; its number if it has none
 * @param attempt 1 for the first; an AWS SDK counts them in a header
 */
record RequestIdentity(String requestId, int attempt) {

    private static final String METADATA = "X-Amzn-Bedrock-Request-Metadata";
    private static final String ATTEMPT = "attempt=";

    /** @param number names a request that has no id of its own */
    static RequestIdentity of(Call call, Inference inference, long number) {
        requireObject(call.header(METADATA));
        var id = headerId(call)
                .or(() -> Optional.ofNullable(inference.terms().metadata().get("requestId")));
        return new RequestIdentity(id.orElse("#" + number), attempt(call));
    }

    static Optional<String> headerId(Call call) {
        var metadata = call.header(METADATA);
        try {
            return metadata.isEmpty() ? Optional.empty() : Json.optionalText(Json.object(metadata), "requestId");
        } catch (InvalidFrameException notAnObject) {
            return Optional.empty();
        }
    }

    static int attempt(Call call) {
        var header = call.header("amz-sdk-request");
        int at = header.indexOf(ATTEMPT);
        if (at < 0) {
            return 1;
        }
        int attempt = 0;
        for (int i = at + ATTEMPT.length(); i < header.length() && attempt < 1_000; i++) {
            int digit = Character.digit(header.charAt(i), 10);
            if (digit < 0) {
                break;
            }
            attempt = attempt * 10 + digit;
        }
        return Math.max(1, attempt);
    }

    private static void requireObject(String metadata) {
        try {
            if (!metadata.isEmpty()) {
                Json.optionalText(Json.object(metadata), "requestId");
            }
        } catch (InvalidFrameException notAnObject) {
            throw BedrockException.validation("The request metadata is not a JSON object of strings.");
        }
    }
}
