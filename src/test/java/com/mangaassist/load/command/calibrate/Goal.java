package com.mangaassist.load.command.calibrate;

/** What is asked of the gate for one kind of run. */
enum Goal {
    NO_ALARM("no regression") {
        @Override
        boolean met(long regressions, long runs) {
            return runs > 0 && regressions == 0;
        }
    },
    SELDOM_ALARM("regression in at most 2 of 10") {
        @Override
        boolean met(long regressions, long runs) {
            return runs > 0 && regressions * 10 <= runs * 2;
        }
    },
    FOUND("regression in at least 9 of 10") {
        @Override
        boolean met(long regressions, long runs) {
            return runs > 0 && regressions * 10 >= runs * 9;
        }
    };

    private final String words;

    Goal(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract boolean met(long regressions, long runs);
}
