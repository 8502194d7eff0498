package com.mangaassist.load.gateway.limit;

/** A token bucket's shape: it holds {@code burst} and gains {@code perSecond}. */
public record RateLimit(double perSecond, int burst) {

    public RateLimit {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException(
                    "rate: " + perSecond + " per second is not allowed; expected more than 0");
        }
        SocketLimits.requirePositive("burst", burst);
    }
}
