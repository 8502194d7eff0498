package com.mangaassist.load.report.slack;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before the next try: twice as long each time, or as long as Slack asks. */
record Backoff(int tries, Duration length) {

    static final Backoff START = new Backoff(1, Duration.ofMillis(500));

    private static final int MOST_TRIES = 5;

    Duration after(Optional<Duration> asked) {
        return asked.filter(duration -> duration.compareTo(length) > 0).orElse(length);
    }

    boolean isExhausted() {
        return tries == MOST_TRIES;
    }

    Backoff next() {
        return new Backoff(tries + 1, length.multipliedBy(2));
    }
}
