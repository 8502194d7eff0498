package com.mangaassist.load.gateway;

import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.gateway.limit.GatewayLimits;

/** Where the gateway listens, whom it lets in, what it allows, and which model it asks. */
public record GatewayBehavior(
        GatewayAddress address, RoutingRules routing, GatewayLimits limits, Authorizer authorizer) {

    /** On loopback and any free port, with AWS's limits and the rules of {@code routing.json}, open to everyone. */
    public static GatewayBehavior standard() {
        return new GatewayBehavior(
                GatewayAddress.LOOPBACK, RoutingRules.load(), GatewayLimits.aws(), Authorizer.everyone());
    }

    public GatewayBehavior withAddress(String host, int port) {
        return new GatewayBehavior(new GatewayAddress(host, port), routing, limits, authorizer);
    }

    public GatewayBehavior withLimits(GatewayLimits changed) {
        return new GatewayBehavior(address, routing, changed, authorizer);
    }

    public GatewayBehavior withAuthorizer(Authorizer changed) {
        return new GatewayBehavior(address, routing, limits, changed);
    }
}
