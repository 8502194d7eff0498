package com.mangaassist.load.scenario;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The moments of one turn, in nanoseconds. */
final class TurnStamps {

    private static final long NEVER = Long.MIN_VALUE;

    private long arrived = NEVER;
    private long sent = NEVER;
    private long firstContent = NEVER;
    private long lastContent = NEVER;
    private long useful = NEVER;

    void arrived(long now) {
        arrived = now;
    }

    /** @param fromConnect whether the turn's time counts from its arrival */
    void sent(long now, boolean fromConnect) {
        sent = fromConnect ? arrived : now;
    }

    /** Returns the time since the content before this; nothing for the first. */
    OptionalLong content(long now) {
        var gap = hasContent() ? OptionalLong.of(now - lastContent) : OptionalLong.empty();
        if (!hasContent()) {
            firstContent = now;
        }
        lastContent = now;
        return gap;
    }

    /** The answer is at its end; an empty one ends when the service says so. */
    void ended(long now) {
        if (lastContent == NEVER) {
            lastContent = now;
        }
    }

    void useful(long now) {
        if (useful == NEVER) {
            useful = now;
        }
    }

    /** What was read is of use now that no more will come. */
    void usefulAtLast() {
        useful(lastContent);
    }

    boolean isSent() {
        return sent != NEVER;
    }

    boolean hasContent() {
        return firstContent != NEVER;
    }

    long sentNanos() {
        return sent;
    }

    Duration waited(long now) {
        return Duration.ofNanos(now - sent);
    }

    Optional<Duration> timeToFirstContent() {
        return sinceSent(firstContent);
    }

    Optional<Duration> timeToUsefulAnswer() {
        return sinceSent(useful);
    }

    Optional<Duration> endToEnd() {
        return sinceSent(lastContent);
    }

    private Optional<Duration> sinceSent(long stamp) {
        return stamp == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(stamp - sent));
    }
}
