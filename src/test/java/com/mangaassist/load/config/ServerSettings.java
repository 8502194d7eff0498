package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Options of the servers that stand alone ({@code exec:java@mock}). */
public record ServerSettings(MockSettings mock, GatewaySettings gateway, Door door, long seed) {

    /**
     * How the gateway is entered.
     *
     * @param certificate PEM file; with it, the gateway speaks TLS
     * @param key PEM file
     * @param token file with what callers have to bear
     */
    public record Door(Optional<Path> certificate, Optional<Path> key, Optional<Path> token) {

        /** Without TLS, open to everyone. */
        public static final Door OPEN = new Door(Optional.empty(), Optional.empty(), Optional.empty());

        private static Door from(Options options) {
            var door = new Door(
                    options.file(Option.GATEWAY_CERTIFICATE),
                    options.file(Option.GATEWAY_KEY),
                    options.file(Option.GATEWAY_TOKEN));
            if (door.certificate().isPresent() != door.key().isPresent()) {
                throw new InvalidOptionException("-D" + Option.GATEWAY_CERTIFICATE.id() + " and -D"
                        + Option.GATEWAY_KEY.id() + " need each other");
            }
            return door;
        }
    }

    static final int MOCK_PORT = 8089;
    private static final int GATEWAY_PORT = 8090;

    /** @throws InvalidOptionException naming the option, its value and what is allowed */
    public static ServerSettings from(Properties properties) {
        var options = Options.of(properties);
        return new ServerSettings(
                MockSettings.from(options, MOCK_PORT),
                GatewaySettings.from(options, GATEWAY_PORT),
                Door.from(options),
                LoadSettings.seed(options));
    }
}
