package com.mangaassist.load.baseline.alert;

import com.mangaassist.load.baseline.Quantity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A figure of a run that can have a limit; it knows which direction is the worse. */
enum AlertMetric {
    MEAN(Scope::mean),
    P50(Quantity.LATENCY, 0.50),
    P95(Quantity.LATENCY, 0.95),
    P99(Quantity.LATENCY, 0.99),
    TTFT_P50(Quantity.TTFT, 0.50),
    TTFT_P95(Quantity.TTFT, 0.95),
    TTFT_P99(Quantity.TTFT, 0.99),
    ERROR_SHARE(Unit.SHARE, true, Scope::errorPercent),
    GOOD_FRACTION(Unit.SHARE, false, Scope::goodPercent),
    THROUGHPUT(Unit.PER_SECOND, false, Scope::throughput),
    GOODPUT(Unit.PER_SECOND, false, Scope::goodput);

    private final Unit unit;
    private final boolean lowerIsBetter;
    private final Function<Scope, OptionalDouble> figure;
    private final Optional<Percentile> percentile;

    /** A percentile of a quantity, which can be compared with the baseline's. */
    record Percentile(Quantity quantity, double p) {}

    AlertMetric(Unit unit, boolean lowerIsBetter, Function<Scope, OptionalDouble> figure) {
        this.unit = unit;
        this.lowerIsBetter = lowerIsBetter;
        this.figure = figure;
        this.percentile = Optional.empty();
    }

    AlertMetric(Function<Scope, OptionalDouble> figure) {
        this(Unit.MILLISECONDS, true, figure);
    }

    AlertMetric(Quantity quantity, double p) {
        this.unit = Unit.MILLISECONDS;
        this.lowerIsBetter = true;
        this.figure = scope -> scope.quantile(quantity, p);
        this.percentile = Optional.of(new Percentile(quantity, p));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Unit unit() {
        return unit;
    }

    /** Empty where a limit relative to the baseline makes no sense. */
    Optional<Percentile> percentile() {
        return percentile;
    }

    /** Empty where the scope has no such figure. */
    OptionalDouble of(Scope scope) {
        return figure.apply(scope);
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
