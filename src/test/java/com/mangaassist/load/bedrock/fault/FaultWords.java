package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.error.ErrorType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads faults as people write them in plans and headers. */
final class FaultWords {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(ms|s|m)");

    private FaultWords() {}

    static What what(String text) {
        var words = text.strip().split(" +", 3);
        return switch (words[0]) {
            case "error" -> failure(words);
            case "stall" -> new What.Stall(time(words.length > 1 ? words[1] : ""));
            case "hold" -> new What.Hold(time(words.length > 1 ? words[1] : ""));
            case "slow" -> new What.SlowDrip(factor(words.length > 1 ? words[1] : ""));
            default -> plain(text);
        };
    }

    /** @throws IllegalArgumentException if it is not like {@code 500ms}, {@code 2s} or {@code 1m} */
    static Duration time(String text) {
        var time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(
                    "time: \"" + text + "\" is not allowed; expected for example 500ms, 2s or 1m");
        }
        long amount = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /** As it is written in a plan. */
    static String of(What what) {
        if (what instanceof What.Failure failure) {
            return "error " + failure.type().code() + " " + failure.message();
        }
        if (what instanceof What.Stall stall) {
            return "stall " + of(stall.duration());
        }
        if (what instanceof What.Hold hold) {
            return "hold " + of(hold.duration());
        }
        return what instanceof What.SlowDrip slow ? "slow " + slow.factor() : word((What.Plain) what);
    }

    /** As it is written in a plan. */
    static String of(When when) {
        if (when instanceof When.BeforeResponse) {
            return "before response";
        }
        if (when instanceof When.FirstToken) {
            return "first token";
        }
        return when instanceof When.AfterTokens after ? "after " + after.count() + " tokens" : "end";
    }

    static String of(Duration time) {
        return time.toMillis() + "ms";
    }

    private static What failure(String[] words) {
        var type = ErrorType.of(words.length > 1 ? words[1] : "");
        return new What.Failure(type, words.length > 2 ? words[2] : type.usualMessage());
    }

    private static double factor(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("slow: \"" + text + "\" is not allowed; expected a factor such as 10");
        }
    }

    private static What plain(String text) {
        return Arrays.stream(What.Plain.values())
                .filter(fault -> word(fault).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("what: \"" + text
                        + "\" is not allowed; expected error CODE [message], stall TIME, hold TIME, slow FACTOR, "
                        + Arrays.stream(What.Plain.values())
                                .map(FaultWords::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(What.Plain fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
