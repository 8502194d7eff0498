package com.mangaassist.load.metric;

import java.time.Duration;

/**
 * So many events in a time.
 *
 * @param perSecond 0 if the time is unknown
 */
record Rate(long count, double perSecond, Duration window) {

    private static final double NANOS = 1e9;

    static Rate of(long count, Duration window) {
        return new Rate(count, window.isZero() ? 0 : count / (window.toNanos() / NANOS), window);
    }

    /** Of what happens at the same time in two places, however their windows overlap: the rates add up. */
    Rate plus(Rate other) {
        var sum = perSecond + other.perSecond;
        var longer = window.compareTo(other.window) > 0 ? window : other.window;
        var all = count + other.count;
        return new Rate(all, sum, sum == 0 ? longer : Duration.ofNanos(Math.round(all / sum * NANOS)));
    }
}
