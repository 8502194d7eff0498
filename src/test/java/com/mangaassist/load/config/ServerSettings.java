package com.mangaassist.load.config;

import java.util.Properties;

/** Options of the servers that stand alone ({@code exec:java@mock}). */
public record ServerSettings(MockSettings mock, GatewaySettings gateway, long seed) {

    static final int MOCK_PORT = 8089;
    private static final int GATEWAY_PORT = 8090;

    /** @throws InvalidOptionException naming the option, its value and what is allowed */
    public static ServerSettings from(Properties properties) {
        var options = Options.of(properties);
        return new ServerSettings(
                MockSettings.from(options, MOCK_PORT),
                GatewaySettings.from(options, GATEWAY_PORT),
                LoadSettings.seed(options));
    }
}
