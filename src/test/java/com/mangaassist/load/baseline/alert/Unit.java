package com.mangaassist.load.baseline.alert;

import java.util.Locale;
import java.util.regex.Pattern;

/** How values of a metric are written. */
enum Unit {
    MILLISECONDS("a time such as 500 ms or 3 s", "(\\d+(?:\\.\\d+)?) *(ms|s)", "%,.0f ms") {
        @Override
        double value(double number, String suffix) {
            return suffix.equals("s") ? number * 1_000 : number;
        }
    },
    SHARE("a share such as 1 %", "(\\d+(?:\\.\\d+)?) *(%)", "%.1f %%") {
        @Override
        double value(double number, String suffix) {
            return number;
        }
    },
    PER_SECOND("a rate such as 10/s", "(\\d+(?:\\.\\d+)?) *(/s)", "%.1f/s") {
        @Override
        double value(double number, String suffix) {
            return number;
        }
    };

    private final String example;
    private final Pattern form;
    private final String format;

    Unit(String example, String form, String format) {
        this.example = example;
        this.form = Pattern.compile(form);
        this.format = format;
    }

    String example() {
        return example;
    }

    /** In milliseconds, percent or per second. */
    abstract double value(double number, String suffix);

    /** @throws IllegalArgumentException if the text is no such value */
    double parse(String text) {
        var match = form.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not " + example + ": " + text);
        }
        return value(Double.parseDouble(match.group(1)), match.group(2));
    }

    String show(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
