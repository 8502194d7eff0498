package com.mangaassist.load.report.merge;

import com.mangaassist.load.baseline.Fingerprint;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.report.RunContext;
import com.mangaassist.load.report.RunEvidence;
import com.mangaassist.load.report.RunIdentity;
import com.mangaassist.load.report.RunTerms;
import com.mangaassist.load.report.SelfCertification;
import com.mangaassist.load.report.Warmup;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All of a sum of runs that was not measured turn by turn. */
final class MergedContext {

    private static final String RATE = "chat.rate";

    private final List<LoadPart> parts;
    private final JsonFields first;

    MergedContext(List<LoadPart> parts) {
        this.parts = parts;
        this.first = parts.get(0).report();
    }

    RunContext of(String id, String command) {
        var startedAt =
                parts.stream().map(part -> part.report().instant("started_at")).min(Comparator.naturalOrder());
        var identity = new RunIdentity(
                id, first.text("stage"), startedAt.orElse(Instant.EPOCH), (long) first.number("seed"), command);
        return new RunContext(identity, joined("environment"), fingerprint(), evidence());
    }

    /** So many generators bring so many times the rate; all else is the same. */
    Fingerprint fingerprint() {
        var binding = new TreeMap<>(first.texts("fingerprint"));
        binding.computeIfPresent(RATE, (name, rate) -> timesParts(rate));
        return new Fingerprint(binding, joined("advisory"));
    }

    private String timesParts(String rate) {
        return String.valueOf(
                new BigDecimal(rate).multiply(BigDecimal.valueOf(parts.size())).doubleValue());
    }

    RunTerms terms() {
        var limits = first.object("limits");
        var options = new TreeMap<>(joined("options"));
        options.computeIfPresent(RATE, (name, rate) -> timesParts(rate));
        return new RunTerms(
                new TurnLimits(Duration.ofMillis((long) limits.number("timeout_ms")), Duration.ofMillis((long)
                        limits.number("slo_ms"))),
                options);
    }

    /** Where the runs differ, all values stand side by side. */
    private Map<String, String> joined(String field) {
        var names = new TreeMap<String, String>();
        parts.forEach(part -> part.report()
                .texts(field)
                .forEach((name, value) -> names.merge(
                        name,
                        value,
                        (one, other) -> (", " + one + ",").contains(", " + other + ",") ? one : one + ", " + other)));
        return names;
    }

    private RunEvidence evidence() {
        var stopped = texts(part -> part.report().textOr("stopped_early", ""));
        return new RunEvidence(
                parts.stream().allMatch(part -> part.report().flag("complete")),
                stopped.isEmpty() ? Optional.empty() : Optional.of(stopped),
                parts.stream()
                        .filter(part -> part.report().has("warmup"))
                        .map(part -> part.report().object("warmup"))
                        .map(json -> new Warmup((long) json.number("sent"), (long) json.number("failed")))
                        .reduce((one, two) -> new Warmup(one.sent() + two.sent(), one.failed() + two.failed())),
                leastTrusted());
    }

    /** Errors of observation have no sum: the worst generator speaks for all. */
    private Optional<SelfCertification> leastTrusted() {
        return parts.stream()
                .filter(part -> part.report().has("self_certification"))
                .map(part -> part.report().object("self_certification"))
                .map(json -> new SelfCertification(
                        (long) json.number("samples"),
                        json.number("ttft_median_error_ms"),
                        json.number("ttft_p99_error_ms")))
                .max(Comparator.comparingDouble(SelfCertification::ttftP99ErrorMs));
    }

    private String texts(Function<LoadPart, String> text) {
        return parts.stream()
                .filter(part -> !text.apply(part).isEmpty())
                .map(part -> part.run() + ": " + text.apply(part))
                .collect(Collectors.joining("; "));
    }
}
