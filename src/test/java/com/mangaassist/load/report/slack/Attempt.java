package com.mangaassist.load.report.slack;

import java.time.Duration;
import java.util.Optional;

/**
 * How one attempt to post ended.
 *
 * @param retryAfter how long Slack asks to wait
 */
record Attempt(boolean mayTryAgain, String result, Optional<Duration> retryAfter) {

    static Attempt last(String result) {
        return new Attempt(false, result, Optional.empty());
    }

    static Attempt again(String result) {
        return new Attempt(true, result, Optional.empty());
    }

    static Attempt answered(int status, Optional<String> retryAfter) {
        if (status == 200) {
            return last("notified");
        }
        return new Attempt(
                status == 429 || status >= 500,
                "not notified: HTTP " + status,
                retryAfter
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text))));
    }
}
