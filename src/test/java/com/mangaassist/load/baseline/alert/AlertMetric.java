package com.mangaassist.load.baseline.alert;

import com.mangaassist.load.baseline.Quantity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A figure of a run that can have a limit; it knows which direction is the worse. */
enum AlertMetric {
    MEAN(Unit.MILLISECONDS, true),
    P50(Unit.MILLISECONDS, true),
    P95(Unit.MILLISECONDS, true),
    P99(Unit.MILLISECONDS, true),
    TTFT_P50(Unit.MILLISECONDS, true),
    TTFT_P95(Unit.MILLISECONDS, true),
    TTFT_P99(Unit.MILLISECONDS, true),
    ERROR_SHARE(Unit.SHARE, true),
    GOOD_FRACTION(Unit.SHARE, false),
    THROUGHPUT(Unit.PER_SECOND, false),
    GOODPUT(Unit.PER_SECOND, false);

    private final Unit unit;
    private final boolean lowerIsBetter;

    /** A percentile of a quantity, which can be compared with the baseline's. */
    record Percentile(Quantity quantity, double p) {}

    AlertMetric(Unit unit, boolean lowerIsBetter) {
        this.unit = unit;
        this.lowerIsBetter = lowerIsBetter;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Unit unit() {
        return unit;
    }

    /** Empty where a limit relative to the baseline makes no sense. */
    Optional<Percentile> percentile() {
        return switch (this) {
            case P50 -> Optional.of(new Percentile(Quantity.LATENCY, 0.50));
            case P95 -> Optional.of(new Percentile(Quantity.LATENCY, 0.95));
            case P99 -> Optional.of(new Percentile(Quantity.LATENCY, 0.99));
            case TTFT_P50 -> Optional.of(new Percentile(Quantity.TTFT, 0.50));
            case TTFT_P95 -> Optional.of(new Percentile(Quantity.TTFT, 0.95));
            case TTFT_P99 -> Optional.of(new Percentile(Quantity.TTFT, 0.99));
            case MEAN, ERROR_SHARE, GOOD_FRACTION, THROUGHPUT, GOODPUT -> Optional.empty();
        };
    }

    /** Empty where the scope has no such figure. */
    OptionalDouble of(Scope scope) {
        return switch (this) {
            case MEAN -> scope.mean();
            case ERROR_SHARE -> scope.errorPercent();
            case GOOD_FRACTION -> scope.goodPercent();
            case THROUGHPUT -> scope.throughput();
            case GOODPUT -> scope.goodput();
            case P50, P95, P99, TTFT_P50, TTFT_P95, TTFT_P99 ->
                scope.quantile(percentile().orElseThrow());
        };
    }

    boolean exceeds(double value, double limit) {
        return lowerIsBetter ? value > limit : value < limit;
    }

    /** For example {@code at most 3,000 ms}. */
    String bound(double limit) {
        return (lowerIsBetter ? "at most " : "at least ") + unit.show(limit);
    }

    static Optional<AlertMetric> find(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id().equals(id)).findFirst();
    }

    static String allowed() {
        return Arrays.stream(values()).map(AlertMetric::id).collect(Collectors.joining(", "));
    }
}
