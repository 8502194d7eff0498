package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.stats.PairMoments;
import java.util.Map;

/**
 * Tokens read and written by single turns, of cached ones none; for statistics only.
 *
 * @param questions all turns
 * @param answers those that completed, by benchmark
 */
public record Spread(Map<Question, PairMoments> questions, Map<Route, PairMoments> answers) {

    public Spread {
        questions = Map.copyOf(questions);
        answers = Map.copyOf(answers);
    }
}
