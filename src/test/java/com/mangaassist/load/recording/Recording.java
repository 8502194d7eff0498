package com.mangaassist.load.recording;

import java.net.URI;
import java.nio.file.Path;

/**
 * What is recorded, and where to.
 *
 * @param upstream the service that answers: its scheme, host and port
 * @param listen where clients find the proxy instead
 */
public record Recording(URI upstream, Listen listen, Album album) {

    /** @param port 0 for any that is free */
    public record Listen(String host, int port) {}

    /**
     * The folder of the fixtures.
     *
     * @param dryRun whether changes are only shown
     */
    public record Album(Path folder, boolean dryRun) {}

    public Recording {
        if (upstream.getHost() == null
                || !("http".equals(upstream.getScheme()) || "https".equals(upstream.getScheme()))) {
            throw new IllegalArgumentException(
                    "upstream: \"" + upstream + "\" is not allowed; expected http://… or https://… with a host");
        }
    }

    boolean isEncrypted() {
        return "https".equals(upstream.getScheme());
    }
}
