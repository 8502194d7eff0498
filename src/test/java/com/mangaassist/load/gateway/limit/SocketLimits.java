package com.mangaassist.load.gateway.limit;

import java.time.Duration;

/**
 * Limits of one WebSocket connection.
 *
 * @param frameBytes a larger frame closes the connection with 1009
 * @param messageBytes a larger message, in however many frames, does too
 * @param questionsAtOnce answered at the same time; further ones wait unread
 * @param integrationTimeout after which the client is told {@code Endpoint request timed out}
 */
public record SocketLimits(
        int frameBytes, int messageBytes, int questionsAtOnce, Duration integrationTimeout, Lifetime lifetime) {

    public SocketLimits {
        requirePositive("frame bytes", frameBytes);
        requirePositive("message bytes", messageBytes);
        requirePositive("questions at once", questionsAtOnce);
        Durations.requirePositive("integration timeout", integrationTimeout);
    }

    static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + " is not allowed; expected at least 1");
        }
    }

    public SocketLimits withQuestionsAtOnce(int limit) {
        return new SocketLimits(frameBytes, messageBytes, limit, integrationTimeout, lifetime);
    }

    SocketLimits scaled(double factor) {
        return new SocketLimits(
                frameBytes,
                messageBytes,
                questionsAtOnce,
                Durations.scaled(integrationTimeout, factor),
                lifetime.scaled(factor));
    }
}
