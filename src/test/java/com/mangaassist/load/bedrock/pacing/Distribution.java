package com.mangaassist.load.bedrock.pacing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Where a time comes from, given a number between 0 and 1. */
public sealed interface Distribution {

    /** In milliseconds; rises with {@code unit}, which lies between 0 and 1, both excluded. */
    double millis(double unit);

    /** The specification's: symmetric, so that it needs a floor. */
    record Normal(double mean, double deviation) implements Distribution {

        private static final double FLOOR_MILLIS = 50;

        public Normal {
            requirePositive(mean, deviation);
        }

        @Override
        public double millis(double unit) {
            return Math.max(FLOOR_MILLIS, NormalDistribution.of(mean, deviation).inverseCumulativeProbability(unit));
        }
    }

    /**
     * Skewed to the right, as measured services are.
     *
     * @param mean of the times themselves, not of their logarithms
     * @param deviation likewise
     */
    record LogNormal(double mean, double deviation) implements Distribution {

        public LogNormal {
            requirePositive(mean, deviation);
        }

        @Override
        public double millis(double unit) {
            var variance = Math.log1p(deviation * deviation / (mean * mean));
            return LogNormalDistribution.of(Math.log(mean) - variance / 2, Math.sqrt(variance))
                    .inverseCumulativeProbability(unit);
        }
    }

    /** Always the same. */
    record Fixed(double time) implements Distribution {

        public Fixed {
            requirePositive(time, 1);
        }

        @Override
        public double millis(double unit) {
            return time;
        }
    }

    /** One of the times that were measured somewhere. */
    record Recorded(List<Double> times) implements Distribution {

        public Recorded {
            times = times.stream().sorted().toList();
            if (times.isEmpty() || times.get(0) <= 0) {
                throw new IllegalArgumentException("recorded times must be positive, at least one: " + times);
            }
        }

        @Override
        public double millis(double unit) {
            return times.get((int) (unit * times.size()));
        }
    }

    private static void requirePositive(double mean, double deviation) {
        if (!(mean > 0 && deviation > 0)) {
            throw new IllegalArgumentException("times must be positive: " + mean + " ± " + deviation + " ms");
        }
    }

    /**
     * Reads {@code normal 350ms 100ms}, {@code lognormal 350ms 100ms} (mean, standard deviation), {@code fixed 350ms} or
     * {@code recorded 310ms 340ms 420ms …}.
     *
     * @throws IllegalArgumentException naming what is allowed
     */
    static Distribution parse(String text) {
        var words = text.strip().split(" +");
        var times = Arrays.stream(words).skip(1).map(Distribution::time).toList();
        return switch (words[0] + " " + Math.min(3, times.size())) {
            case "normal 2" -> new Normal(times.get(0), times.get(1));
            case "lognormal 2" -> new LogNormal(times.get(0), times.get(1));
            case "fixed 1" -> new Fixed(times.get(0));
            case "recorded 1", "recorded 2", "recorded 3" -> new Recorded(times);
            default ->
                throw new IllegalArgumentException("\"" + text + "\" is not allowed; expected normal MEAN DEVIATION,"
                        + " lognormal MEAN DEVIATION, fixed TIME, or recorded TIME TIME …");
        };
    }

    private static double time(String text) {
        return Times.parse(text).toNanos() / (double) Duration.ofMillis(1).toNanos();
    }
}
