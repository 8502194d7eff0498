package com.mangaassist.load.report.turns;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.report.document.InertText;
import java.time.Duration;
import java.util.Optional;

/** One turn and the part of the run in which it was asked; as a line, see {@code schema/turn.schema.json}. */
record TurnLine(Phase phase, TurnRecord turn) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** @param startNanos from when times are counted, on the turn's own scale */
    String text(long startNanos) {
        var json = Json.newObject();
        var label = turn.label();
        json.put("request_id", label.requestId()).put("phase", phase.id());
        json.put("benchmark", label.route().benchmark());
        json.put("transport", label.route().transport().id());
        json.put("intended_model", label.route().model().value());
        json.put("query_type", label.queryType().id());
        json.put("language", label.language().code());
        putTimes(json, startNanos);
        putOutcome(json);
        return json.toString();
    }

    private void putTimes(ObjectNode json, long startNanos) {
        var timing = turn.timing();
        var sent = Duration.ofNanos(timing.sentNanos() - startNanos);
        if (!sent.isNegative()) {
            put(json, "sent_ms", Optional.of(sent));
        }
        put(json, "ttft_ms", timing.timeToFirstToken());
        put(json, "useful_ms", turn.timeToUsefulAnswer());
        put(json, "latency_ms", Optional.of(timing.endToEnd()));
    }

    private static void put(ObjectNode json, String name, Optional<Duration> time) {
        time.ifPresent(duration -> json.put(name, PrettyJson.rounded(duration.toNanos() / NANOS_PER_MILLI, 3)));
    }

    private void putOutcome(ObjectNode json) {
        if (turn.outcome() instanceof TurnOutcome.Completed answer) {
            json.put("outcome", "completed").put("model", answer.model().value());
            put(json, answer.usage());
            json.put("stop_reason", InertText.of(answer.stopReason())).put("cached", answer.cached());
        } else if (turn.outcome() instanceof TurnOutcome.Truncated truncated) {
            json.put("outcome", "truncated").put("code", InertText.of(truncated.code()));
            json.put("message", InertText.of(truncated.message()));
            put(json, truncated.estimated());
        } else if (turn.outcome() instanceof TurnOutcome.Failed failure) {
            json.put("outcome", "failed").put("code", InertText.of(failure.code()));
            json.put("message", InertText.of(failure.message()));
            put(json, failure.estimated());
        }
    }

    private static void put(ObjectNode json, TokenUsage usage) {
        json.put("input_tokens", usage.inputTokens()).put("output_tokens", usage.outputTokens());
        json.put("cache_read_tokens", usage.cacheReadTokens()).put("cache_write_tokens", usage.cacheWriteTokens());
    }
}
