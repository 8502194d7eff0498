package com.mangaassist.load.gateway.limit;

import java.time.Duration;

/**
 * What an API Gateway allows.
 *
 * @param connections new WebSocket connections
 * @param requests messages and HTTP requests together
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">Quotas
 *     of WebSocket APIs</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html">Quotas of HTTP APIs</a>
 */
public record GatewayLimits(SocketLimits sockets, HttpLimits http, RateLimit connections, RateLimit requests) {

    /** The account's defaults in a large region. */
    public static GatewayLimits aws() {
        var sockets = new SocketLimits(
                32 * 1024,
                128 * 1024,
                64,
                Duration.ofSeconds(29),
                new Lifetime(Duration.ofMinutes(10), Duration.ofHours(2)));
        var http = new HttpLimits(
                10 * 1024 * 1024, Duration.ofSeconds(30), new Lifetime(Duration.ofMinutes(5), Duration.ofMinutes(15)));
        return new GatewayLimits(sockets, http, new RateLimit(500, 500), new RateLimit(10_000, 5_000));
    }

    /** All times shorter or longer by a factor, so that hours pass in seconds. */
    public GatewayLimits withTimeScale(double factor) {
        return new GatewayLimits(sockets.scaled(factor), http.scaled(factor), connections, requests);
    }

    public GatewayLimits withSockets(SocketLimits changed) {
        return new GatewayLimits(changed, http, connections, requests);
    }

    public GatewayLimits withHttp(HttpLimits changed) {
        return new GatewayLimits(sockets, changed, connections, requests);
    }

    public GatewayLimits withConnections(RateLimit changed) {
        return new GatewayLimits(sockets, http, changed, requests);
    }

    public GatewayLimits withRequests(RateLimit changed) {
        return new GatewayLimits(sockets, http, connections, changed);
    }
}
