package com.mangaassist.load.bedrock.error;

import java.time.Duration;

/** Ends a request with an error of the service. It has no stack trace: it is an answer, not a defect. */
public final class BedrockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorType type;
    private final Duration delay;

    public BedrockException(ErrorType type, String message) {
        this(type, message, Duration.ZERO);
    }

    private BedrockException(ErrorType type, String message, Duration delay) {
        super(message, null, false, false);
        this.type = type;
        this.delay = delay;
    }

    /** The same, but told only this long after the request: a model that times out takes its time. */
    public BedrockException after(Duration delay) {
        return new BedrockException(type, text(), delay);
    }

    /** The service's usual text. */
    public static BedrockException of(ErrorType type) {
        return new BedrockException(type, type.usualMessage());
    }

    public static BedrockException validation(String message) {
        return new BedrockException(ErrorType.VALIDATION, message);
    }

    /** A body that does not fit the model's schema. */
    public static BedrockException malformed(String violation) {
        return validation("Malformed input request" + (violation.isEmpty() ? "" : ": " + violation)
                + ", please reformat your input and try again.");
    }

    /** How long after the request it is told. */
    public Duration delay() {
        return delay;
    }

    public ErrorType type() {
        return type;
    }

    /** The message; unlike {@link #getMessage()} never absent. */
    public String text() {
        var message = getMessage();
        return message == null ? type.usualMessage() : message;
    }
}
