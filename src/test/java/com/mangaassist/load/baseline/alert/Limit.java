package com.mangaassist.load.baseline.alert;

import com.mangaassist.load.stats.LogRatio;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far a figure may go. */
sealed interface Limit {

    /** What the figure of this scope was, in words, if it went too far. */
    Optional<String> exceeded(AlertMetric metric, Scope scope, double alpha);

    String show(AlertMetric metric);

    /** @param value in the metric's unit */
    record Absolute(double value) implements Limit {

        @Override
        public Optional<String> exceeded(AlertMetric metric, Scope scope, double alpha) {
            var figure = metric.of(scope);
            return figure.isPresent() && metric.exceeds(figure.getAsDouble(), value)
                    ? Optional.of(metric.unit().show(figure.getAsDouble()))
                    : Optional.empty();
        }

        @Override
        public String show(AlertMetric metric) {
            return metric.bound(value);
        }
    }

    /** Above the baseline; what may be chance does not count, as in the gate. */
    record Relative(double percent) implements Limit {

        @Override
        public Optional<String> exceeded(AlertMetric metric, Scope scope, double alpha) {
            return metric.percentile()
                    .flatMap(scope::againstBaseline)
                    .filter(ratio -> percent(ratio) > percent && ratio.pAbove() < alpha)
                    .map(ratio -> String.format(
                            Locale.ROOT,
                            "%s, %+.1f %% on the baseline",
                            metric.unit().show(metric.of(scope).orElse(0)),
                            percent(ratio)));
        }

        @Override
        public String show(AlertMetric metric) {
            return String.format(Locale.ROOT, "at most %+.0f %% on the baseline", percent);
        }

        private static double percent(LogRatio ratio) {
            return Math.expm1(ratio.estimate()) * 100;
        }
    }

    /** @throws IllegalArgumentException if the text is no limit of this metric */
    static Limit parse(AlertMetric metric, String text) {
        var relative = Pattern.compile("\\+(\\d+(?:\\.\\d+)?) *%").matcher(text);
        if (relative.matches() && metric.percentile().isPresent()) {
            return new Relative(Double.parseDouble(relative.group(1)));
        }
        return new Absolute(metric.unit().parse(text));
    }

    static String allowed(AlertMetric metric) {
        return metric.percentile().isPresent()
                ? metric.unit().example() + ", or a rise above the baseline such as +20 %"
                : metric.unit().example();
    }
}
