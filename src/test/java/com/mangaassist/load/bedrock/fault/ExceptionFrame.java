package com.mangaassist.load.bedrock.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.protocol.EventStreamFrame;
import com.mangaassist.load.protocol.Json;
import java.util.EnumSet;
import java.util.Set;

/** The frame that ends a stream with an error. */
final class ExceptionFrame {

    /** Members of the service's response stream; others can only come as unmodelled errors. */
    private static final Set<ErrorType> MODELLED = EnumSet.of(
            ErrorType.INTERNAL_SERVER,
            ErrorType.MODEL_STREAM_ERROR,
            ErrorType.VALIDATION,
            ErrorType.THROTTLING,
            ErrorType.MODEL_TIMEOUT,
            ErrorType.SERVICE_UNAVAILABLE);

    private ExceptionFrame() {}

    static byte[] of(ErrorType type, String message) {
        if (!MODELLED.contains(type)) {
            return EventStreamFrame.error(type.code(), message).around(new byte[0]);
        }
        var payload = Json.newObject().put("message", message);
        if (type == ErrorType.MODEL_STREAM_ERROR) {
            payload.put("originalStatusCode", 500).put("originalMessage", message);
        }
        var code = type.code();
        return EventStreamFrame.exception(Character.toLowerCase(code.charAt(0)) + code.substring(1))
                .around(payload.toString().getBytes(UTF_8));
    }
}
