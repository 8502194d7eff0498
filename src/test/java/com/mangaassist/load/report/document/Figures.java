package com.mangaassist.load.report.document;

import com.mangaassist.load.cost.Usd;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How figures look in every output for people, so that the same one looks the same everywhere. */
public final class Figures {

    /** Stands for a figure that does not exist. */
    public static final String NONE = "–";

    private Figures() {}

    /** For example {@code 1,920 ms}. */
    public static String millis(OptionalDouble value) {
        return format("%,.0f ms", value);
    }

    /** For example {@code +29.8 %}. */
    public static String change(OptionalDouble percent) {
        return format("%+.1f %%", percent);
    }

    /** For example {@code 97.2 %}. */
    public static String share(OptionalDouble percent) {
        return format("%.1f %%", percent);
    }

    /** For example {@code 1,800}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** For example {@code +0.9 % (-4.8 to +6.8)}. */
    public static String changeWithRange(GateRow gate) {
        return gate.changePercent().isEmpty()
                ? NONE
                : change(gate.changePercent()) + " (" + format("%+.1f", gate.lowest()) + " to "
                        + format("%+.1f", gate.highest()) + ")";
    }

    /** The smallest change that such a run finds, for example {@code +14 %}. */
    public static String finds(GateRow gate) {
        return format("+%.0f %%", gate.finds());
    }

    public static String usd(Optional<Usd> amount, int digits) {
        return amount.map(usd -> usd.show(digits)).orElse(NONE);
    }

    private static String format(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : NONE;
    }
}
