package com.mangaassist.load.report.document;

import com.mangaassist.load.cost.Usd;
import java.util.List;
import java.util.Optional;

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
}
