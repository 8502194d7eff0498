package com.mangaassist.load.baseline.alert;

import com.mangaassist.load.baseline.JsonFields;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A limit for one figure.
 *
 * @param scope name of a benchmark, of a model's family, or {@code all}; a star stands for any letters
 */
record AlertRule(String scope, AlertMetric metric, Limit limit, AlertLevel level) {

    private static final String EACH_BENCHMARK = "chat_*";

    /** @throws com.mangaassist.load.baseline.InvalidBaselineException naming file, rule and field */
    static AlertRule read(JsonFields json) {
        json.requireOnly("metric", "benchmark", "limit", "level");
        var metric = AlertMetric.find(json.text("metric"))
                .orElseThrow(() -> json.invalid("metric", "one of " + AlertMetric.allowed()));
        var scope = json.textOr("benchmark", EACH_BENCHMARK);
        json.require(
                scope.matches("[A-Za-z0-9_*.-]+"),
                "benchmark",
                "a benchmark such as chat_ws_haiku or chat_*, a model such as sonnet, or all");
        return new AlertRule(scope, metric, limit(json, metric), level(json));
    }

    private static Limit limit(JsonFields json, AlertMetric metric) {
        try {
            return Limit.parse(metric, json.scalar("limit"));
        } catch (IllegalArgumentException none) {
            throw json.invalid("limit", Limit.allowed(metric));
        }
    }

    private static AlertLevel level(JsonFields json) {
        var level = json.textOr("level", AlertLevel.WARN.id());
        return Arrays.stream(AlertLevel.values())
                .filter(one -> one.id().equals(level))
                .findFirst()
                .orElseThrow(() -> json.invalid("level", "fail or warn"));
    }

    boolean covers(String name) {
        var pattern = Arrays.stream(scope.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return name.matches(pattern);
    }

    /** Also the name of the check that a rule of the level {@code fail} is. */
    String name() {
        return "alert " + metric.id() + " of " + scope;
    }
}
