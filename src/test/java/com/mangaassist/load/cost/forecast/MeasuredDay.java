package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.stats.Estimate;
import com.mangaassist.load.stats.Share;
import java.util.List;

/**
 * A day with assumed shares of the kinds of questions, and tokens, models and hit rates as a run measured them.
 *
 * @param cost by averages, as the specification computes it
 * @param estimate dollars a day, from what each turn cost
 * @param ownTraffic dollars a day if it were all like the run, its own shares included
 */
public record MeasuredDay(List<MeasuredProfile> profiles, DailyCost cost, Estimate estimate, Estimate ownTraffic) {

    public MeasuredDay {
        profiles = List.copyOf(profiles);
    }

    /** @throws com.mangaassist.load.cost.UnknownPriceException if a model that answered has no price */
    public static MeasuredDay of(Statement statement, QueryMix assumed, long messages) {
        var profiles = assumed.profiles().stream()
                .flatMap(profile -> MeasuredProfile.of(profile, statement).stream())
                .toList();
        var cost = DailyCost.of(mix(profiles), messages, statement.prices());
        var estimate = Estimate.exactly(0);
        for (var i = 0; i < profiles.size(); i++) {
            estimate = estimate.plus(profiles.get(i).day(messages, cost.rows().get(i)));
        }
        return new MeasuredDay(
                profiles, cost, estimate, Estimate.ofMean(statement.dollars()).times((double) messages));
    }

    /** The traffic that was measured. */
    public QueryMix mix() {
        return mix(profiles);
    }

    private static QueryMix mix(List<MeasuredProfile> profiles) {
        return new QueryMix(profiles.stream().map(MeasuredProfile::profile).toList());
    }

    /** The same traffic under other routing rules. */
    public RoutingComparison routing(PriceList prices) {
        return RoutingComparison.of(mix(), cost.messages(), prices);
    }

    /** Turns answered from the cache, of all. */
    public Share hits() {
        return profiles.stream().map(MeasuredProfile::hits).reduce(new Share(0, 0), Share::plus);
    }
}
