package com.mangaassist.load.bedrock.pacing;

import java.time.Duration;
import java.util.regex.Pattern;

/** Times as people write them in plans. */
final class Times {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(us|ms|s)");

    private Times() {}

    /** @throws IllegalArgumentException if it is not like {@code 39us}, {@code 350ms} or {@code 1.2s} */
    static Duration parse(String text) {
        var time = TIME.matcher(text.strip());
        if (!time.matches()) {
            throw new IllegalArgumentException(
                    "time: \"" + text + "\" is not allowed; expected for example 39us, 350ms or 1.2s");
        }
        var nanos =
                switch (time.group(2)) {
                    case "us" -> 1e3;
                    case "ms" -> 1e6;
                    default -> 1e9;
                };
        return Duration.ofNanos(Math.round(Double.parseDouble(time.group(1)) * nanos));
    }
}
