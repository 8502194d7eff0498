package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.stats.PairMoments;
import java.util.HashMap;
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

    Spread plus(Spread other) {
        return new Spread(sum(questions, other.questions), sum(answers, other.answers));
    }

    private static <K> Map<K, PairMoments> sum(Map<K, PairMoments> some, Map<K, PairMoments> others) {
        var both = new HashMap<>(some);
        others.forEach((key, moments) -> both.merge(key, moments, PairMoments::plus));
        return both;
    }
}
