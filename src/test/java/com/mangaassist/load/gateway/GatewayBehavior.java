package com.mangaassist.load.gateway;

import com.mangaassist.load.fixture.RoutingRules;

/**
 * Where the gateway listens and how it treats questions.
 *
 * @param port 0 for any free one
 * @param questionsPerConnection answered at the same time on one WebSocket; further ones wait unread
 */
public record GatewayBehavior(String host, int port, RoutingRules routing, int questionsPerConnection) {

    private static final int QUESTIONS = 64;

    public GatewayBehavior {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("gateway.port: " + port + " is not allowed; expected 0 to 65535");
        }
        if (questionsPerConnection < 1) {
            throw new IllegalArgumentException(
                    "questions per connection: " + questionsPerConnection + " is not allowed; expected at least 1");
        }
    }

    /** On loopback and any free port, with the rules of {@code routing.json}. */
    public static GatewayBehavior standard() {
        return new GatewayBehavior("127.0.0.1", 0, RoutingRules.load(), QUESTIONS);
    }

    public GatewayBehavior withAddress(String newHost, int newPort) {
        return new GatewayBehavior(newHost, newPort, routing, questionsPerConnection);
    }

    public GatewayBehavior withQuestionsPerConnection(int limit) {
        return new GatewayBehavior(host, port, routing, limit);
    }
}
