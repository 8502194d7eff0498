package com.mangaassist.load.report.document;

import com.mangaassist.load.cost.Usd;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The {@code cost} of a run. */
public record CostFigures(Section json) {

    public Optional<Usd> total() {
        return json.amount("total_usd").map(Usd::new);
    }

    /** Absent if no answer was useful. */
    public Optional<Usd> perUsefulAnswer() {
        return json.amount("per_useful_answer_usd").map(Usd::new);
    }

    public long inputTokens() {
        return json.count("input_tokens");
    }

    public long outputTokens() {
        return json.count("output_tokens");
    }

    /** Models that answered but have no price; they fail the gate. */
    public List<String> unpricedModels() {
        return json.texts("unpriced_models");
    }

    /** Dollars that bought nothing of use, by why, as far as there are any. */
    public Map<String, Usd> wasted() {
        var wasted = new LinkedHashMap<String, Usd>();
        json.object("wasted").node().properties().forEach(entry -> {
            if (entry.getValue().decimalValue().signum() > 0) {
                wasted.put(entry.getKey(), new Usd(entry.getValue().decimalValue()));
            }
        });
        return Collections.unmodifiableMap(wasted);
    }

    /** Empty if nothing was measured. */
    public Optional<DayFigures> day() {
        var measured = json.object("forecast").object("measured");
        return measured.amount("total_daily_cost_usd")
                .map(usd -> new DayFigures(
                        json.object("forecast").count("daily_messages"),
                        new Usd(usd),
                        measured.number("total_daily_cost_ci_usd", 0),
                        measured.number("total_daily_cost_ci_usd", 1)));
    }

    /**
     * The day that a run is a sample of.
     *
     * @param lowest of the 95 % interval, in dollars; empty if too few turns were measured, as is {@code highest}
     */
    public record DayFigures(long messages, Usd cost, OptionalDouble lowest, OptionalDouble highest) {}
}
