package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.InvalidFrameException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Says the AWS SDK's exceptions in the gateway's words. */
final class SdkErrors {

    private SdkErrors() {}

    static UpstreamException upstream(Throwable error) {
        if (error instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return upstream(wrapped.getCause());
        }
        if (error instanceof UpstreamException already) {
            return already;
        }
        if (error instanceof AwsServiceException refused) {
            return refused(refused);
        }
        if (error instanceof InvalidFrameException) {
            return UpstreamException.unreadable(error);
        }
        return UpstreamException.unreachable(error);
    }

    private static UpstreamException refused(AwsServiceException error) {
        var details = Optional.ofNullable(error.awsErrorDetails());
        var code = details.map(AwsErrorDetails::errorCode)
                .orElseGet(() -> error.getClass().getSimpleName());
        var message = details.map(AwsErrorDetails::errorMessage).orElseGet(error::toString);
        return new UpstreamException(BedrockErrors.named(code), error.statusCode(), message);
    }
}
