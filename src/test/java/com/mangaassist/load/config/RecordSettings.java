package com.mangaassist.load.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Options of {@code exec:java@record}.
 *
 * @param upstream the service whose answers are recorded
 * @param endpoint where the recorder stands, by default in the mock's place
 * @param dryRun whether changes are only shown
 */
public record RecordSettings(URI upstream, Endpoint endpoint, Path folder, boolean dryRun) {

    /** @throws InvalidOptionException naming the option, its value and what is allowed */
    public static RecordSettings from(Properties properties) {
        var options = Options.of(properties);
        return new RecordSettings(
                options.parse(
                        Option.UPSTREAM,
                        URI::create,
                        RecordSettings::isAddress,
                        "the model service's address, as in https://bedrock-runtime.us-east-1.amazonaws.com"),
                Endpoint.from(options, Option.MOCK_HOST, Option.MOCK_PORT, ServerSettings.MOCK_PORT),
                options.parse(
                        Option.RECORDINGS,
                        Path::of,
                        folder -> !folder.toString().isEmpty(),
                        "a folder"),
                options.parse(
                                Option.DRY_RUN,
                                text -> text,
                                text -> text.equals("true") || text.equals("false"),
                                "true or false")
                        .equals("true"));
    }

    private static boolean isAddress(URI address) {
        return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    }
}
