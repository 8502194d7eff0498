package com.mangaassist.load.gateway;

import java.util.Optional;

/** Bedrock, or the way to it, failed; in words that do not depend on the client in use. */
public final class UpstreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int NO_STATUS = 0;
    private static final String UNREACHABLE = "unreachable";

    private final String code;
    private final int status;

    /**
     * @param code the service's name for the failure, for example {@code ThrottlingException}
     * @param status HTTP status of the service's reply
     */
    public UpstreamException(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    /** No reply, or a broken one: connection refused, reset, timed out, unreadable. */
    static UpstreamException unreachable(Throwable cause) {
        return new UpstreamException(UNREACHABLE, NO_STATUS, "Bedrock could not be reached: " + firstLine(cause));
    }

    /** Some of the SDK's messages are whole paragraphs of advice. */
    private static String firstLine(Throwable cause) {
        var message = Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
        return message.lines().findFirst().orElse("");
    }

    /** A reply whose bytes make no sense. */
    static UpstreamException unreadable(Throwable cause) {
        return new UpstreamException("unreadable", NO_STATUS, "Bedrock's answer cannot be read: " + cause.getMessage());
    }

    /** The stream ended as if all were well, but without {@code message_stop}. */
    static UpstreamException truncated() {
        return new UpstreamException("truncated", NO_STATUS, "The answer ended before it was complete");
    }

    /** The stream broke and would be replayed from its start, after parts of it were already shown. */
    static UpstreamException interrupted() {
        return new UpstreamException("interrupted", NO_STATUS, "The answer broke off and cannot be continued");
    }

    public String code() {
        return code;
    }

    /** Whether the same call may succeed a moment later, by the AWS SDK's rules. */
    boolean mayPass() {
        return switch (status) {
            case 429, 500, 502, 503, 504 -> true;
            default -> code.equals(UNREACHABLE);
        };
    }

    /** What an HTTP client of the gateway is told where nothing was sent yet. */
    int gatewayStatus() {
        return switch (status) {
            case 429, 503 -> status;
            case 408 -> 504;
            default -> 502;
        };
    }
}
