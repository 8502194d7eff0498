package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ChatFrame;

/** What clients are told when something fails, on each route the same. */
final class ErrorFrames {

    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL = 500;

    private ErrorFrames() {}

    static ChatFrame.Failure of(Throwable error, String requestId, String connectionId) {
        if (error instanceof UpstreamException upstream) {
            return new ChatFrame.Failure(requestId, connectionId, upstream.code(), message(upstream));
        }
        if (error instanceof IllegalArgumentException || error instanceof RefusalException) {
            return new ChatFrame.Failure(requestId, connectionId, "", message(error));
        }
        return new ChatFrame.Failure(requestId, connectionId, "", "Internal server error");
    }

    /** One of API Gateway's own. */
    static ChatFrame.Failure api(String message, String requestId, String connectionId) {
        return new ChatFrame.Failure(requestId, connectionId, "", message);
    }

    /** Where the HTTP response has not begun. */
    static int status(Throwable error) {
        if (error instanceof UpstreamException upstream) {
            return upstream.gatewayStatus();
        }
        if (error instanceof RefusalException refusal) {
            return refusal.status();
        }
        return error instanceof IllegalArgumentException ? BAD_REQUEST : INTERNAL;
    }

    private static String message(Throwable error) {
        var message = error.getMessage();
        return message == null ? error.toString() : message;
    }
}
