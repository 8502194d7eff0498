package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run is judged by, and what it adds to; relative paths count from the project.
 *
 * @param history empty if runs are not remembered
 * @param alerts empty for the limits among the resources
 */
public record GateFiles(Path baselines, Optional<Path> history, Optional<Path> alerts) {

    private static final String OFF = "off";

    static GateFiles from(Options options) {
        var history = folder(options, Option.HISTORY);
        return new GateFiles(
                folder(options, Option.BASELINES),
                history.equals(Path.of(OFF)) ? Optional.empty() : Optional.of(history),
                options.file(Option.ALERTS));
    }

    /** For commands that change baselines. */
    public static Path baselines(Options options) {
        return folder(options, Option.BASELINES);
    }

    private static Path folder(Options options, Option option) {
        return options.parse(option, Path::of, path -> !path.toString().isEmpty(), "a folder");
    }
}
