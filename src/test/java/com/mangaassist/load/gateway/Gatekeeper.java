package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.limit.GatewayLimits;
import com.mangaassist.load.gateway.limit.TokenBucket;
import java.util.Optional;
import java.util.function.LongSupplier;
import reactor.netty.http.server.HttpServerRequest;

/** Turns callers away: first those that are too many, then those that may not. */
final class Gatekeeper {

    private final Authorizer authorizer;
    private final TokenBucket connections;
    private final TokenBucket requests;

    Gatekeeper(Authorizer authorizer, GatewayLimits limits, LongSupplier nanoTime) {
        this.authorizer = authorizer;
        connections = new TokenBucket(limits.connections(), nanoTime);
        requests = new TokenBucket(limits.requests(), nanoTime);
    }

    /** Of a new WebSocket; empty if it is welcome. */
    Optional<RefusalException> connection(HttpServerRequest handshake) {
        return connections.tryTake() ? identity(handshake) : Optional.of(RefusalException.tooMany());
    }

    /** Of an HTTP request; empty if it is welcome. */
    Optional<RefusalException> request(HttpServerRequest request) {
        return requests.tryTake() ? identity(request) : Optional.of(RefusalException.tooMany());
    }

    /** Of a message on a WebSocket that was let in, or of a callback to one. */
    Optional<RefusalException> message() {
        return requests.tryTake() ? Optional.empty() : Optional.of(RefusalException.tooMany());
    }

    private Optional<RefusalException> identity(HttpServerRequest request) {
        var decision = decision(request);
        return decision == Authorizer.Decision.ALLOW ? Optional.empty() : Optional.of(RefusalException.of(decision));
    }

    private Authorizer.Decision decision(HttpServerRequest request) {
        try {
            return authorizer.decide(
                    name -> Optional.ofNullable(request.requestHeaders().get(name)));
        } catch (RuntimeException broken) {
            return Authorizer.Decision.FAILURE;
        }
    }
}
