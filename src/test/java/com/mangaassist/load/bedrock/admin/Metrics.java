package com.mangaassist.load.bedrock.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.bedrock.usage.UsageLedger;
import com.mangaassist.load.bedrock.usage.UsageReport.ModelUsage;
import com.mangaassist.load.protocol.ModelId;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Usage as Prometheus reads it. */
final class Metrics {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Set<ModelId> known = ConcurrentHashMap.newKeySet();
    private final UsageLedger ledger;

    Metrics(UsageLedger ledger) {
        this.ledger = ledger;
    }

    Answer scrape() {
        ledger.report().models().keySet().stream().filter(known::add).forEach(this::register);
        return JsonAnswer.of(200, registry.scrape().getBytes(UTF_8))
                .contentType("text/plain; version=0.0.4; charset=utf-8");
    }

    private void register(ModelId model) {
        counter(model, "calls", ModelUsage::calls);
        counter(model, "broken", usage -> usage.served().broken());
        counter(model, "errors", ModelUsage::errors);
        counter(model, "retries", ModelUsage::retries);
        counter(model, "input.tokens", usage -> usage.tokens().inputTokens());
        counter(model, "output.tokens", usage -> usage.tokens().outputTokens());
        counter(model, "latency.seconds", usage -> usage.served().latencyNanos() / NANOS_PER_SECOND);
    }

    private void counter(ModelId model, String name, ToDoubleFunction<ModelUsage> value) {
        FunctionCounter.builder(
                        "bedrock.mock." + name,
                        ledger,
                        source -> value.applyAsDouble(source.report().of(model)))
                .tag("model", model.value())
                .register(registry);
    }
}
