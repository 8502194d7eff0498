package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.cost.CataloguePrice;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.TokenUsage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A batch job's speed and price beside the same answers on demand: {@code batch} in report.json. */
public record BatchSection(CataloguePrice price, Job job) {

    private static final String COMPLETE = "batch answers every record";

    /** The names of {@link #checks}. */
    public static final List<String> CHECKS = List.of(COMPLETE);

    private static final double NANOS_PER_SECOND = 1e9;

    /** @param records that were answered, with their tokens, in that time */
    public record Job(int records, TokenUsage tokens, Duration took) {

        double perSecond() {
            return took.isZero() ? 0 : records * NANOS_PER_SECOND / took.toNanos();
        }
    }

    /** @param records that were submitted */
    public List<Check> checks(int records) {
        return List.of(
                new Check(COMPLETE, job.records == records, records + " answers", job.records + ", " + sentence()));
    }

    private Usd onDemand() {
        return each(price.onDemand().of(job.tokens));
    }

    /** As on demand where the model takes no batches. */
    private Usd batch() {
        return price.batch().map(each -> each(each.of(job.tokens))).orElseGet(this::onDemand);
    }

    private Usd each(Usd all) {
        return job.records == 0
                ? Usd.ZERO
                : new Usd(all.amount().divide(BigDecimal.valueOf(job.records), MathContext.DECIMAL64));
    }

    private double savedPercent() {
        var onDemand = onDemand().amount().doubleValue();
        return onDemand == 0 ? 0 : 100 - 100 * batch().amount().doubleValue() / onDemand;
    }

    private String sentence() {
        return String.format(
                Locale.ROOT,
                "%,.0f records/s, %s a record instead of %s on demand (-%.0f %%)",
                job.perSecond(),
                batch().show(7),
                onDemand().show(7),
                savedPercent());
    }

    public Section section() {
        var json = PrettyJson.newObject();
        json.put("model", price.model().value());
        json.put("records", job.records);
        json.put("seconds", rounded(job.took.toNanos() / NANOS_PER_SECOND, 3));
        json.put("records_per_s", rounded(job.perSecond(), 1));
        json.put("input_tokens", job.tokens.inputTokens());
        json.put("output_tokens", job.tokens.outputTokens());
        json.put("usd_per_record", batch().amount());
        json.put("usd_per_record_on_demand", onDemand().amount());
        json.put("saved_pct", rounded(savedPercent(), 2));
        return new Section("batch", json, List.of());
    }
}
