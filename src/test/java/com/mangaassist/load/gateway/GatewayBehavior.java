package com.mangaassist.load.gateway;

import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.gateway.cache.CacheRules;
import com.mangaassist.load.gateway.limit.GatewayLimits;
import io.netty.handler.ssl.SslContext;
import java.util.Optional;

/** Where the gateway listens, whom it lets in, what it allows, which model it asks, and what it says again. */
public record GatewayBehavior(
        GatewayAddress address, RoutingRules routing, GatewayLimits limits, Authorizer authorizer, CacheRules cache) {

    /**
     * On loopback and any free port, with AWS's limits and the rules of {@code routing.json}, open to everyone, without
     * cache.
     */
    public static GatewayBehavior standard() {
        return new GatewayBehavior(
                GatewayAddress.LOOPBACK,
                RoutingRules.load(),
                GatewayLimits.aws(),
                Authorizer.everyone(),
                CacheRules.OFF);
    }

    public GatewayBehavior withAddress(String host, int port) {
        return new GatewayBehavior(new GatewayAddress(host, port, address.tls()), routing, limits, authorizer, cache);
    }

    public GatewayBehavior withTls(SslContext tls) {
        var encrypted = new GatewayAddress(address.host(), address.port(), Optional.of(tls));
        return new GatewayBehavior(encrypted, routing, limits, authorizer, cache);
    }

    public GatewayBehavior withLimits(GatewayLimits changed) {
        return new GatewayBehavior(address, routing, changed, authorizer, cache);
    }

    public GatewayBehavior withAuthorizer(Authorizer changed) {
        return new GatewayBehavior(address, routing, limits, changed, cache);
    }

    public GatewayBehavior withCache(CacheRules changed) {
        return new GatewayBehavior(address, routing, limits, authorizer, changed);
    }
}
