package com.mangaassist.load.report.console;

import com.mangaassist.load.baseline.BenchmarkStatus;

/** Colours, or none. */
public enum Palette {
    PLAIN {
        @Override
        String paint(String text, Colour colour) {
            return text;
        }
    },
    ANSI {
        @Override
        String paint(String text, Colour colour) {
            return "\u001b[" + colour.code + "m" + text + "\u001b[0m";
        }
    };

    /** What a colour says. */
    enum Colour {
        GOOD("32"),
        BAD("1;31"),
        DOUBT("33");

        private final String code;

        Colour(String code) {
            this.code = code;
        }

        static Colour of(BenchmarkStatus status) {
            return switch (status) {
                case PASS, IMPROVEMENT -> GOOD;
                case REGRESSION, INVALID -> BAD;
                case BASELINE, INCONCLUSIVE -> DOUBT;
            };
        }
    }

    abstract String paint(String text, Colour colour);
}
