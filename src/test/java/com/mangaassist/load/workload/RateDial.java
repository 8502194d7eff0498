package com.mangaassist.load.workload;

/**
 * A rate that can be changed while the load goes on, which no injection profile of Gatling's allows: users arrive at the
 * highest rate, evenly, and only so many of them are let in, evenly too. The others leave at once.
 *
 * <p>Turned by any thread; asked by the one that lets users in.
 */
public final class RateDial {

    private final double arrivalsPerSecond;
    private volatile double rate;
    private double credit;

    public RateDial(double arrivalsPerSecond) {
        this.arrivalsPerSecond = arrivalsPerSecond;
    }

    /** @param perSecond at most the rate at which users arrive */
    public void turnTo(double perSecond) {
        if (!(perSecond >= 0 && perSecond <= arrivalsPerSecond)) {
            throw new IllegalArgumentException(
                    "the rate must lie between 0 and " + arrivalsPerSecond + ": " + perSecond);
        }
        rate = perSecond;
    }

    /** Whether the user who arrives now is let in. */
    public boolean letsIn() {
        credit = Math.min(2, credit + rate / arrivalsPerSecond);
        if (credit < 1 || rate == 0) {
            return false;
        }
        credit -= 1;
        return true;
    }
}
