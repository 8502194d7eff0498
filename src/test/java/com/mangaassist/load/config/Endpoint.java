package com.mangaassist.load.config;

/**
 * Where a server binds.
 *
 * @param port 0 for any free one
 */
public record Endpoint(String host, int port) {

    public Endpoint {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not an address to bind to: " + host + ":" + port);
        }
    }

    Endpoint onAnyPort() {
        return new Endpoint(host, 0);
    }

    static Endpoint from(Options options, Option host, Option port, int defaultPort) {
        var number = options.isSet(port)
                ? options.integer(port, value -> value >= 0 && value <= 65_535, "a port, 0 to 65535")
                : defaultPort;
        var name = options.parse(host, text -> text, text -> !text.isEmpty(), "a host name or address");
        return new Endpoint(name, number);
    }
}
