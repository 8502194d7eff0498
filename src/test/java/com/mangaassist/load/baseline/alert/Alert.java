package com.mangaassist.load.baseline.alert;

/**
 * A figure that went beyond its limit.
 *
 * @param scope a benchmark, a model's family with all its routes, or {@code all}
 * @param metric for example {@code ttft_p95}
 * @param limit in words, with unit
 * @param observed in words, with unit
 */
public record Alert(String scope, String metric, AlertLevel level, String limit, String observed) {

    /** For example {@code warn: chat_ws_sonnet ttft_p95 3,204 ms (at most 3,000 ms)}. */
    public String sentence() {
        return level.id() + ": " + scope + " " + metric + " " + observed + " (" + limit + ")";
    }
}
