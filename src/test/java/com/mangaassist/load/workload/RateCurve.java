package com.mangaassist.load.workload;

import com.mangaassist.load.config.Shape;

/** The arrival rate in the course of a run, as a multiple of the run's own rate. */
final class RateCurve {

    private static final int LEVELS = 5;
    private static final double SPIKE = 5;
    private static final double SPIKE_FROM = 0.45;
    private static final double SPIKE_UNTIL = 0.55;

    /**
     * One day at the store, by the hour from midnight, its mean 1: quiet at four in the morning, a small rise over
     * lunch, most questions between eight and eleven in the evening.
     */
    private static final double[] DAY = {
        1.30, 0.75, 0.40, 0.22, 0.15, 0.18, 0.35, 0.60, 0.80, 0.85, 0.90, 1.00,
        1.35, 1.10, 0.90, 0.90, 1.00, 1.10, 1.25, 1.45, 1.80, 2.05, 2.00, 1.60
    };

    private RateCurve() {}

    /**
     * Of a trace the rate is that of its warm-up; its arrivals have times of their own.
     *
     * @param fraction how much of the run has passed, 0 to 1
     */
    static double factor(Shape shape, double fraction) {
        return switch (shape) {
            case STEADY, SOAK, TRACE -> 1;
            case RAMP -> fraction;
            case STAIRS -> (Math.floor(fraction * LEVELS) + 1) / LEVELS;
            case SPIKE -> fraction >= SPIKE_FROM && fraction < SPIKE_UNTIL ? SPIKE : 1;
            case DAY -> hour(fraction);
        };
    }

    /** Between the middles of two hours the rate moves evenly; midnight joins the last hour to the first. */
    private static double hour(double fraction) {
        var hour = fraction * DAY.length - 0.5;
        var before = Math.floorMod((int) Math.floor(hour), DAY.length);
        var weight = hour - Math.floor(hour);
        return DAY[before] * (1 - weight) + DAY[(before + 1) % DAY.length] * weight;
    }
}
