package com.mangaassist.load.config;

import java.time.Duration;
import java.util.regex.Pattern;

/** Durations as Gatling's users type them: {@code 500ms}, {@code 45s}, {@code 5m}, {@code 1h} or {@code PT1H}. */
final class Durations {

    static final String ALLOWED = "a duration such as 45s, 5m, 1h or PT1H";

    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private Durations() {}

    static Duration parse(String text) {
        var matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            return Duration.parse(text);
        }
        var amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
