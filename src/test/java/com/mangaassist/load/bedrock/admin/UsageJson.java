package com.mangaassist.load.bedrock.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.usage.CallRecord;
import com.mangaassist.load.bedrock.usage.UsageReport;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.protocol.Json;
import java.util.List;

/** Usage for people and scripts; names as in the specification's {@code get_usage_report} where it has them. */
final class UsageJson {

    private static final double NANOS_PER_MILLI = 1e6;

    private final PriceList prices;

    UsageJson(PriceList prices) {
        this.prices = prices;
    }

    ObjectNode report(UsageReport report) {
        var json = Json.newObject().put("total_calls", report.calls());
        json.put("total_cost_usd", report.cost(prices).amount());
        var models = json.putObject("models");
        report.models().forEach((id, usage) -> {
            var model = models.putObject(id.value())
                    .put("calls", usage.calls())
                    .put("broken", usage.served().broken())
                    .put("retries", usage.retries())
                    .put("input_tokens", usage.tokens().inputTokens())
                    .put("output_tokens", usage.tokens().outputTokens())
                    .put("cache_read_tokens", usage.tokens().cacheReadTokens())
                    .put("cache_write_tokens", usage.tokens().cacheWriteTokens())
                    .put("batch_tokens", usage.batchTokens().total())
                    .put("avg_latency_ms", usage.averageLatency().toNanos() / NANOS_PER_MILLI);
            prices.find(id)
                    .ifPresent(price -> model.put("cost_usd", usage.cost(price).amount()));
            usage.errorsByType().forEach(model.putObject("errors")::put);
        });
        return json;
    }

    static ObjectNode calls(List<CallRecord> calls) {
        var json = Json.newObject();
        var list = json.putArray("calls");
        for (var call : calls) {
            list.addObject()
                    .put("request_id", call.caller().requestId())
                    .put("attempt", call.caller().attempt())
                    .put("model_id", call.caller().model().value())
                    .put("outcome", call.outcome())
                    .put("input_tokens", call.usage().inputTokens())
                    .put("output_tokens", call.usage().outputTokens())
                    .put("latency_ms", call.latencyNanos() / NANOS_PER_MILLI);
        }
        return json;
    }
}
