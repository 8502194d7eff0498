package com.mangaassist.load.gateway.limit;

import java.time.Duration;

/**
 * Limits of one HTTP request.
 *
 * @param bodyBytes a larger body is refused with 413
 * @param integrationTimeout a whole answer that takes longer is a 503
 * @param stream how long a streamed response may last before it is cut
 */
public record HttpLimits(int bodyBytes, Duration integrationTimeout, Lifetime stream) {

    public HttpLimits {
        SocketLimits.requirePositive("body bytes", bodyBytes);
        Durations.requirePositive("integration timeout", integrationTimeout);
    }

    HttpLimits scaled(double factor) {
        return new HttpLimits(bodyBytes, Durations.scaled(integrationTimeout, factor), stream.scaled(factor));
    }
}
