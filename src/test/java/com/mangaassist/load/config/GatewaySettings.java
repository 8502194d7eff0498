package com.mangaassist.load.config;

import java.util.Arrays;
import java.util.Locale;

/** How the embedded gateway listens, how it calls Bedrock, and what it says again. */
public record GatewaySettings(Endpoint endpoint, Client client, CacheSettings cache) {

    /** What carries the gateway's calls. */
    public enum Client {
        /** The AWS SDK, as in production; about 200 streams at a time. */
        SDK,
        /** Reactor Netty, for heavy load. */
        NETTY
    }

    static GatewaySettings from(Options options, int defaultPort) {
        return new GatewaySettings(
                Endpoint.from(options, Option.GATEWAY_HOST, Option.GATEWAY_PORT, defaultPort),
                options.parse(Option.GATEWAY_CLIENT, GatewaySettings::client, client -> true, "sdk or netty"),
                CacheSettings.from(options));
    }

    GatewaySettings onAnyPort() {
        return new GatewaySettings(endpoint.onAnyPort(), client, cache);
    }

    public GatewaySettings with(CacheSettings other) {
        return new GatewaySettings(endpoint, client, other);
    }

    private static Client client(String name) {
        return Arrays.stream(Client.values())
                .filter(client -> client.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
