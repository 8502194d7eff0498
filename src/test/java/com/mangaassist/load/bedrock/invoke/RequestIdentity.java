package com.mangaassist.load.bedrock.invoke;

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

    static RequestIdentity of(Call call, long number) {
        return new RequestIdentity(metadataId(call).orElse("#" + number), attempt(call.header("amz-sdk-request")));
    }

    private static Optional<String> metadataId(Call call) {
        var metadata = call.header(METADATA);
        try {
            return metadata.isEmpty() ? Optional.empty() : Json.optionalText(Json.object(metadata), "requestId");
        } catch (InvalidFrameException notAnObject) {
            throw BedrockException.validation("The request metadata is not a JSON object of strings.");
        }
    }

    private static int attempt(String header) {
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
}
