package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.cost.ModelPrice;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.stats.Moments;
import com.mangaassist.load.stats.PairMoments;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a ledger says, priced. Tokens of a model without a price are in the tallies, but in no dollar figure;
 * {@link #unpriced} names the model.
 *
 * @param spread for statistics only
 */
public record Statement(Map<Entry, Tally> entries, Spread spread, PriceList prices) {

    public Statement {
        entries = Map.copyOf(entries);
    }

    /** Of both ledgers, at this one's prices. */
    public Statement plus(Statement other) {
        var both = new HashMap<>(entries);
        other.entries.forEach((entry, tally) -> both.merge(entry, tally, Tally::plus));
        return new Statement(both, spread.plus(other.spread), prices);
    }

    /** All turns as one. */
    public Account total() {
        return account(entry -> true);
    }

    /** The turns in groups, in order. */
    public <K extends Comparable<K>> Map<K, Account> by(Function<Entry, K> group) {
        var accounts = new TreeMap<K, Account>();
        entries.forEach((entry, tally) -> accounts.merge(group.apply(entry), account(entry, tally), Account::plus));
        return accounts;
    }

    public Account account(Predicate<Entry> which) {
        return entries.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(entry -> account(entry.getKey(), Objects.requireNonNull(entry.getValue())))
                .reduce(Account.NONE, Account::plus);
    }

    private Account account(Entry entry, Tally tally) {
        var price =
                prices.find(entry.model()).map(known -> known.of(tally.usage())).orElse(Usd.ZERO);
        return Account.of(entry, tally, price);
    }

    /** What such a turn cost: on average exactly, but with its spread as if all that was read had one price. */
    public Moments dollars(Question question) {
        return dollars(
                question.model(),
                spread.questions().getOrDefault(question, PairMoments.NONE),
                account(entry -> entry.question().equals(question)));
    }

    /**
     * What such a turn would cost without a cache with another model, if that one read and wrote as many tokens.
     *
     * @throws com.mangaassist.load.cost.UnknownPriceException if the other model has no price
     */
    public Moments dollarsWith(ModelId other, Question question) {
        return rough(prices.of(other), spread.questions().getOrDefault(question, PairMoments.NONE));
    }

    /** What a turn of any kind cost. */
    public Moments dollars() {
        return spread.questions().keySet().stream()
                .sorted(Question.ORDER)
                .map(this::dollars)
                .reduce(Moments.NONE, Moments::plus);
    }

    /** What a completed answer cost, by benchmark. */
    public Map<String, Moments> answerDollars() {
        var dollars = new TreeMap<String, Moments>();
        spread.answers()
                .forEach((route, pair) -> dollars.put(
                        route.benchmark(),
                        dollars(
                                route.model(),
                                pair,
                                account(entry -> entry.kind().route().equals(route)
                                        && entry.worth().isAnswer()))));
        return dollars;
    }

    private Moments dollars(ModelId model, PairMoments pair, Account account) {
        return prices.find(model)
                .map(price -> rough(price, pair))
                .map(rough -> new Moments(rough.n(), account.perTurn(), rough.variance()))
                .orElse(Moments.NONE);
    }

    private static Moments rough(ModelPrice price, PairMoments pair) {
        return pair.combined(perToken(price.perMillionInput()), perToken(price.perMillionOutput()));
    }

    private static double perToken(Usd perMillion) {
        return perMillion.perMillion().amount().doubleValue();
    }

    /** Models that were paid for, but have no price. */
    public Set<ModelId> unpriced() {
        return entries.keySet().stream()
                .filter(entry -> !entry.cached())
                .map(Entry::model)
                .filter(model -> prices.find(model).isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(ModelId::value))));
    }
}
