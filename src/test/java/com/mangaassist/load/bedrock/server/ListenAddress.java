package com.mangaassist.load.bedrock.server;

/**
 * Where a server listens.
 *
 * @param port 0 for any that is free
 */
public record ListenAddress(String host, int port) {

    /** This machine only, on any free port. */
    public static final ListenAddress LOOPBACK = new ListenAddress("127.0.0.1", 0);

    public ListenAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host: \"" + host + "\" is not allowed; expected a name or an address");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port + " is not allowed; expected 0 to 65535");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
