package com.mangaassist.load.bedrock.error;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The errors of Bedrock Runtime with their HTTP statuses and what the service commonly says.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/CommonErrors.html">Common errors</a>
 */
public enum ErrorType {
    VALIDATION(400, "ValidationException", "The provided request is not valid."),
    SERVICE_QUOTA_EXCEEDED(400, "ServiceQuotaExceededException", "You have exceeded a service quota."),
    CONFLICT(400, "ConflictException", "The request conflicts with the state of the resource."),
    ACCESS_DENIED(403, "AccessDeniedException", "You don't have access to the model with the specified model ID."),
    RESOURCE_NOT_FOUND(404, "ResourceNotFoundException", "The specified resource was not found."),
    UNKNOWN_OPERATION(404, "UnknownOperationException", "The operation is unknown."),
    MODEL_TIMEOUT(
            408, "ModelTimeoutException", "Model has timed out in processing the request. Try your request again."),
    MODEL_ERROR(424, "ModelErrorException", "The system encountered an unexpected error during processing."),
    MODEL_STREAM_ERROR(
            424, "ModelStreamErrorException", "The system encountered an unexpected error during processing."),
    THROTTLING(429, "ThrottlingException", "Too many requests, please wait before trying again."),
    MODEL_NOT_READY(429, "ModelNotReadyException", "Model is not ready for inference."),
    INTERNAL_SERVER(
            500,
            "InternalServerException",
            "The system encountered an unexpected error during processing. Try your request again."),
    SERVICE_UNAVAILABLE(503, "ServiceUnavailableException", "Bedrock is unable to process your request.");

    private final int status;
    private final String code;
    private final String usualMessage;

    ErrorType(int status, String code, String usualMessage) {
        this.status = status;
        this.code = code;
        this.usualMessage = usualMessage;
    }

    public int status() {
        return status;
    }

    /** The name on the wire, for example {@code ThrottlingException}. */
    public String code() {
        return code;
    }

    public String usualMessage() {
        return usualMessage;
    }

    /** @throws IllegalArgumentException naming all codes, if this is none */
    public static ErrorType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown error \"" + code + "\"; allowed: " + allowed()));
    }

    private static String allowed() {
        return Arrays.stream(values()).map(ErrorType::code).collect(Collectors.joining(", "));
    }
}
