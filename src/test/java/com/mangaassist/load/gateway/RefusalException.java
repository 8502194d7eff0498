package com.mangaassist.load.gateway;

/** API Gateway itself turns a caller away, in its own words. */
final class RefusalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private RefusalException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static RefusalException tooMany() {
        return new RefusalException(429, "Too Many Requests");
    }

    static RefusalException tooLarge() {
        return new RefusalException(413, "Request Entity Too Large");
    }

    /** An HTTP API's integration took too long. */
    static RefusalException timedOut() {
        return new RefusalException(503, "Service Unavailable");
    }

    /** A WebSocket's path was asked for in plain HTTP. */
    static RefusalException upgradeRequired() {
        return new RefusalException(426, "Upgrade Required");
    }

    static RefusalException notFound() {
        return new RefusalException(404, "Not Found");
    }

    static RefusalException of(Authorizer.Decision decision) {
        return new RefusalException(decision.status(), decision.message());
    }

    int status() {
        return status;
    }
}
