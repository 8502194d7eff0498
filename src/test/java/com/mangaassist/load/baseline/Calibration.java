package com.mangaassist.load.baseline;

import com.mangaassist.load.stats.BetweenRuns;
import java.time.Instant;

/**
 * What runs without any change between them showed of this stage's own restlessness.
 *
 * @param latencyTau spread of P95 latency between runs beyond chance, on the log scale; all routes of the model together
 * @param ttftTau the same of P95 time to first token; 0 where the benchmark does not stream
 * @param runs how many runs it was fitted to
 * @param falseAlarms how many of those that were judged were called a regression
 * @param seeds of the runs, in words
 */
public record Calibration(double latencyTau, double ttftTau, int runs, int falseAlarms, Instant at, String seeds) {

    /** A few runs cannot tell a smaller spread from none. */
    static final double LEAST_TAU = 0.005;

    public Calibration {
        if (!(latencyTau >= 0 && latencyTau < 1) || !(ttftTau >= 0 && ttftTau < 1)) {
            throw new IllegalArgumentException("tau lies in [0, 1): " + latencyTau + ", " + ttftTau);
        }
        if (runs < 2 || falseAlarms < 0 || falseAlarms > runs) {
            throw new IllegalArgumentException(runs + " runs, at least 2, with " + falseAlarms + " false alarms");
        }
    }

    /** Found in the same way. */
    public Calibration with(double itsLatencyTau, double itsTtftTau) {
        return new Calibration(itsLatencyTau, itsTtftTau, runs, falseAlarms, at, seeds);
    }

    BetweenRuns betweenRuns(Quantity quantity) {
        var tau = quantity == Quantity.LATENCY ? latencyTau : ttftTau;
        return new BetweenRuns(Math.max(tau, LEAST_TAU), runs - 1.0);
    }
}
