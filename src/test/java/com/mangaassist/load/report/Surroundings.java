package com.mangaassist.load.report;

import com.mangaassist.load.report.console.Palette;
import java.util.Map;

/**
 * Who reads a run's last words.
 *
 * @param environment the process's environment variables
 * @param terminal whether the standard output is one
 */
public record Surroundings(Map<String, String> environment, boolean terminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Colour is for a person at a terminal who did not decline it. */
    public Palette palette() {
        return terminal && !isSet("NO_COLOR") && !isSet("CI") ? Palette.ANSI : Palette.PLAIN;
    }

    boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    /** Without the values, some of which are secret. */
    @Override
    public String toString() {
        return "Surroundings[terminal=" + terminal + "]";
    }
}
