package com.mangaassist.load.gateway;

import io.netty.handler.ssl.SslContext;
import java.util.Optional;

/**
 * Where a gateway listens.
 *
 * @param port 0 for any that is free
 * @param tls with it, connections are encrypted
 */
public record GatewayAddress(String host, int port, Optional<SslContext> tls) {

    public static final GatewayAddress LOOPBACK = new GatewayAddress("127.0.0.1", 0, Optional.empty());

    public GatewayAddress {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("gateway.port: " + port + " is not allowed; expected 0 to 65535");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
