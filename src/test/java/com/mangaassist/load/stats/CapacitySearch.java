package com.mangaassist.load.stats;

import java.util.Optional;

/**
 * Looks for the highest rate that holds: doubles until one breaks, then halves the bracket, on the logarithmic scale,
 * until its ends lie within five percent.
 *
 * <p>Immutable; each verdict gives the next search.
 *
 * @param held the highest rate that held, 0 before one did
 * @param broken the lowest rate that broke, infinite before one did
 * @param ceiling no higher rate is tried
 * @param next the rate to try now
 */
public record CapacitySearch(double held, double broken, double ceiling, double next) {

    /** The bracket's ends lie this factor apart when the search ends. */
    public static final double PRECISION = 1.05;

    /** Below this rate a system is said to have no capacity at all. */
    private static final double FLOOR = 0.5;

    public CapacitySearch {
        if (!(next > 0 && next <= ceiling)) {
            throw new IllegalArgumentException("the rate to try lies above 0 and not above " + ceiling + ": " + next);
        }
    }

    /** @throws IllegalArgumentException if the first rate is not positive or above the ceiling */
    public static CapacitySearch from(double first, double ceiling) {
        return new CapacitySearch(0, Double.POSITIVE_INFINITY, ceiling, first);
    }

    /** The rate tried held. */
    public CapacitySearch afterHolding() {
        var rate = Math.max(held, next);
        var further = Double.isInfinite(broken) ? Math.min(ceiling, rate * 2) : Math.sqrt(rate * broken);
        return new CapacitySearch(rate, broken, ceiling, further);
    }

    /** The rate tried broke. */
    public CapacitySearch afterBreaking() {
        var rate = Math.min(broken, next);
        var further = held == 0 ? rate / 2 : Math.sqrt(held * rate);
        return new CapacitySearch(held, rate, ceiling, further);
    }

    public boolean isDone() {
        return broken <= held * PRECISION || held >= ceiling || (held == 0 && next < FLOOR);
    }

    /** The highest rate that held; empty if none did. */
    public Optional<Double> capacity() {
        return held == 0 ? Optional.empty() : Optional.of(held);
    }

    /** Whether even the highest rate tried held, so that the capacity is that or more. */
    public boolean reachedCeiling() {
        return held >= ceiling;
    }
}
