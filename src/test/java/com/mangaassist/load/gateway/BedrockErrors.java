package com.mangaassist.load.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.EventStreamMessage;
import com.mangaassist.load.protocol.InvalidFrameException;
import com.mangaassist.load.protocol.Json;
import java.util.Locale;
import java.util.Map;

/**
 * Reads Bedrock's errors, as a reply of their own or within a stream.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html">Errors
 *     of InvokeModelWithResponseStream</a>
 */
final class BedrockErrors {

    private static final int UNMODELLED = 500;

    private static final Map<String, Integer> STATUS = Map.of(
            "ValidationException", 400,
            "ModelTimeoutException", 408,
            "ModelStreamErrorException", 424,
            "ThrottlingException", 429,
            "InternalServerException", 500,
            "ServiceUnavailableException", 503);

    private BedrockErrors() {}

    /** @param type of the header {@code x-amzn-ErrorType}, perhaps with a namespace behind a colon */
    static UpstreamException reply(int status, String type, byte[] body) {
        var code = type.isEmpty() ? "HTTP " + status : type.split(":", 2)[0];
        return new UpstreamException(code, status, message(body, code));
    }

    /** @param frame of any message type but {@code event} */
    static UpstreamException withinStream(EventStreamMessage frame) {
        var type = frame.header(":exception-type");
        if (type.isEmpty()) {
            return new UpstreamException(frame.header(":error-code"), UNMODELLED, frame.header(":error-message"));
        }
        var code = named(type);
        return new UpstreamException(code, STATUS.getOrDefault(code, UNMODELLED), message(frame.payload(), code));
    }

    /** Streams start the same names with a small letter. */
    static String named(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private static String message(byte[] body, String otherwise) {
        try {
            var error = Json.object(body);
            return error.findValuesAsText("message").stream().findFirst().orElseGet(() -> capital(error, otherwise));
        } catch (InvalidFrameException noJson) {
            return otherwise;
        }
    }

    private static String capital(JsonNode error, String otherwise) {
        return error.path("Message").asText(otherwise);
    }
}
