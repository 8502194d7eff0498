package com.mangaassist.load.baseline.alert;

import com.mangaassist.load.baseline.BaselineRatios;
import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.metric.RunMeasurements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Limits beside the gate, read from YAML:
 *
 * <pre>{@code
 * alerts:
 *   - metric: ttft_p95      # see AlertMetric
 *     benchmark: chat_ws_*  # or a model such as sonnet, or all; default each benchmark
 *     limit: 3 s            # or, for percentiles, above the baseline: +20 %
 *     level: fail           # default warn
 * }</pre>
 */
public final class AlertRules {

    private static final String STANDARD = "alerts.yaml";

    /** As in the gate: how often chance may cause an alert that is relative to the baseline, over all of them. */
    private static final double ALPHA = 0.01;

    private final List<AlertRule> rules;

    private AlertRules(List<AlertRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @throws com.mangaassist.load.baseline.InvalidBaselineException naming file, rule, field and what is allowed */
    public static AlertRules read(Path yaml) {
        return of(JsonFields.readYaml(yaml));
    }

    /** Those among the resources. */
    public static AlertRules standard() {
        try (var yaml = Objects.requireNonNull(AlertRules.class.getResourceAsStream("/" + STANDARD), STANDARD)) {
            var text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
            return of(JsonFields.parseYaml(Path.of(STANDARD), text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(STANDARD, unreadable);
        }
    }

    private static AlertRules of(JsonFields yaml) {
        yaml.requireOnly("alerts");
        return new AlertRules(
                yaml.objects("alerts").stream().map(AlertRule::read).toList());
    }

    /** The names of the checks that {@link #checks} returns, known before the run. */
    public List<String> checkNames() {
        return failing().map(AlertRule::name).distinct().toList();
    }

    /** Every figure of the run that is beyond a limit, in the order of the rules. */
    public List<Alert> alerts(RunMeasurements run, BaselineRatios baseline) {
        var scopes = Scope.of(run, baseline);
        var relative = rules.stream()
                .filter(rule -> rule.limit() instanceof Limit.Relative)
                .mapToLong(rule -> scopes.stream()
                        .filter(scope -> rule.covers(scope.name()))
                        .count())
                .sum();
        var alpha = ALPHA / Math.max(1, relative);
        return rules.stream()
                .flatMap(rule -> scopes.stream()
                        .filter(scope -> rule.covers(scope.name()))
                        .flatMap(scope -> rule.limit().exceeded(rule.metric(), scope, alpha).stream()
                                .map(observed -> alert(rule, scope, observed))))
                .toList();
    }

    /** One check for each rule of the level {@code fail}. */
    public List<Check> checks(List<Alert> alerts) {
        return failing().map(rule -> check(rule, alerts)).toList();
    }

    private static Check check(AlertRule rule, List<Alert> alerts) {
        var limit = rule.limit().show(rule.metric());
        var beyond = alerts.stream()
                .filter(alert -> alert.level() == AlertLevel.FAIL)
                .filter(alert -> alert.metric().equals(rule.metric().id()))
                .filter(alert -> alert.limit().equals(limit) && rule.covers(alert.scope()))
                .map(alert -> alert.scope() + " " + alert.observed())
                .collect(Collectors.joining(", "));
        return new Check(rule.name(), beyond.isEmpty(), limit, beyond.isEmpty() ? "within it" : beyond);
    }

    private static Alert alert(AlertRule rule, Scope scope, String observed) {
        var metric = rule.metric();
        return new Alert(scope.name(), metric.id(), rule.level(), rule.limit().show(metric), observed);
    }

    private java.util.stream.Stream<AlertRule> failing() {
        return rules.stream().filter(rule -> rule.level() == AlertLevel.FAIL);
    }
}
