package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.EnumMap;
import java.util.Map;

/**
 * What some turns cost.
 *
 * @param paid turns that a model had to answer, and their tokens
 * @param saved turns that were answered from a cache, and the tokens that would have been paid without it
 * @param spentOn dollars by what the reader had of them
 */
public record Account(Tally paid, Tally saved, Map<Worth, Usd> spentOn, Usd savedUsd) {

    public static final Account NONE = new Account(Tally.NONE, Tally.NONE, Map.of(), Usd.ZERO);

    public Account {
        spentOn = Map.copyOf(spentOn);
    }

    static Account of(Entry entry, Tally tally, Usd price) {
        return entry.cached()
                ? new Account(Tally.NONE, tally, Map.of(), price)
                : new Account(tally, Tally.NONE, Map.of(entry.worth(), price), Usd.ZERO);
    }

    public Account plus(Account other) {
        var both = new EnumMap<Worth, Usd>(Worth.class);
        both.putAll(spentOn);
        other.spentOn.forEach((worth, usd) -> both.merge(worth, usd, Usd::plus));
        return new Account(paid.plus(other.paid), saved.plus(other.saved), both, savedUsd.plus(other.savedUsd));
    }

    public long turns() {
        return paid.turns() + saved.turns();
    }

    /** Tokens that were paid for. */
    public TokenUsage usage() {
        return paid.usage();
    }

    public Usd spent() {
        return spentOn.values().stream().reduce(Usd.ZERO, Usd::plus);
    }

    public Usd spentOn(Worth worth) {
        return spentOn.getOrDefault(worth, Usd.ZERO);
    }

    /** Dollars for an average turn, rounded; 0 of no turn. */
    double perTurn() {
        return turns() == 0 ? 0 : spent().amount().doubleValue() / turns();
    }

    /** Dollars that bought nothing of use. */
    public Usd wasted() {
        return spent().minus(spentOn(Worth.USEFUL));
    }
}
