package com.mangaassist.load.config;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a run leaves beyond its reports.
 *
 * @param turns whether each turn becomes a line of turns.jsonl
 */
public record OutputSettings(Slack slack, boolean turns) {

    /** What is done with a run's message to Slack. */
    public enum Slack {
        /** It is posted where the environment names a webhook. */
        AUTO,
        OFF,
        /** It is printed. */
        DRY_RUN;

        private String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @throws InvalidOptionException naming the option, its value and what is allowed */
    public static OutputSettings from(Options options) {
        return new OutputSettings(
                options.parse(Option.SLACK, OutputSettings::slack, mode -> true, "auto, off or dry-run"),
                options.parse(Option.TURNS, text -> text, text -> text.matches("true|false"), "true or false")
                        .equals("true"));
    }

    private static Slack slack(String id) {
        return Arrays.stream(Slack.values())
                .filter(mode -> mode.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }
}
