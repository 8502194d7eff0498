package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.stats.Pairs;

/** What of a turn is compared with the baseline. */
public enum Quantity {
    LATENCY("latency") {
        @Override
        public boolean existsOn(Route route) {
            return true;
        }

        @Override
        public LatencyHistogram of(RouteMeasurements run) {
            return run.times().latency();
        }

        @Override
        LatencyHistogram of(BaselineRun run) {
            return run.latency();
        }

        @Override
        Pairs pairs(TurnSeries earlier, TurnSeries later) {
            return earlier.latencies(later);
        }
    },
    TTFT("TTFT") {
        @Override
        public boolean existsOn(Route route) {
            return route.streams();
        }

        @Override
        public LatencyHistogram of(RouteMeasurements run) {
            return run.times().timeToFirstToken();
        }

        @Override
        LatencyHistogram of(BaselineRun run) {
            return run.timeToFirstToken();
        }

        @Override
        Pairs pairs(TurnSeries earlier, TurnSeries later) {
            return earlier.timesToFirstToken(later);
        }
    };

    private final String label;

    Quantity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public abstract boolean existsOn(Route route);

    /** In milliseconds once read; empty where the route has none. */
    public abstract LatencyHistogram of(RouteMeasurements run);

    abstract LatencyHistogram of(BaselineRun run);

    abstract Pairs pairs(TurnSeries earlier, TurnSeries later);
}
