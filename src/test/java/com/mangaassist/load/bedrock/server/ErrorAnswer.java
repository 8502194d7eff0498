package com.mangaassist.load.bedrock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.protocol.Json;

/** Errors in the shape of AWS: the message in the body, the type in a header. */
final class ErrorAnswer {

    private static final String NAMESPACE = ":http://internal.amazon.com/coral/com.amazon.bedrock/";

    /** What the model itself is said to have answered, where the service only passes its failure on. */
    private static final int ORIGINAL_STATUS = 500;

    private static final byte[] UNKNOWN_OPERATION =
            "{\"Output\":{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"},\"Version\":\"1.0\"}"
                    .getBytes(UTF_8);

    private ErrorAnswer() {}

    static JsonAnswer of(BedrockException error) {
        var type = error.type();
        return JsonAnswer.of(type.status(), body(error)).header("x-amzn-ErrorType", type.code() + NAMESPACE);
    }

    private static byte[] body(BedrockException error) {
        if (error.type() == ErrorType.UNKNOWN_OPERATION) {
            return UNKNOWN_OPERATION;
        }
        var body = Json.newObject().put("message", error.text());
        if (error.type() == ErrorType.MODEL_ERROR) {
            body.put("originalStatusCode", ORIGINAL_STATUS).put("resourceName", "");
        }
        if (error.type() == ErrorType.MODEL_STREAM_ERROR) {
            body.put("originalStatusCode", ORIGINAL_STATUS).put("originalMessage", error.text());
        }
        return body.toString().getBytes(UTF_8);
    }
}
