package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.ledger.Question;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.stats.Estimate;

/**
 * What a day would cost with a lever pulled, said before it is pulled: tokens as a run without any lever measured them,
 * models and hit rates as assumed. A run with the lever that asks the same prompts differs from it by the chance of the
 * cache's hits only, if the assumptions hold.
 */
public final class LeverForecast {

    private static final double PERCENT = 100;

    private LeverForecast() {}

    /**
     * In dollars a day; its variance is that of a run that is as long, where each of n turns hits with probability h:
     * of a turn's price x, E[x²]·h·(1 − h)/n.
     *
     * @param without a run without lever
     */
    public static Estimate of(Lever lever, Statement without, QueryMix assumed, long messages) {
        return lever.pulledOn(assumed).profiles().stream()
                .map(profile -> day(profile, without, messages))
                .reduce(Estimate.exactly(0), Estimate::plus);
    }

    private static Estimate day(QueryProfile profile, Statement without, long messages) {
        var price = without.dollarsWith(profile.model(), new Question(profile.queryType(), Lever.UNROUTED));
        if (price.n() == 0) {
            throw new IllegalArgumentException(
                    "the run without lever asked no " + profile.queryType().id());
        }
        var n = (double) price.n();
        var hit = profile.cacheHitRate().doubleValue();
        var square = price.mean() * price.mean() + price.variance() * (n - 1) / n;
        return new Estimate(price.mean() * (1 - hit), square * hit * (1 - hit) / n, Double.POSITIVE_INFINITY)
                .times(profile.sharePercent().doubleValue() / PERCENT * messages);
    }
}
