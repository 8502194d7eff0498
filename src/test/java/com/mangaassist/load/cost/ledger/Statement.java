package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.stats.Moments;
import java.util.Comparator;
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
 * @param dollars what a turn cost, as far as it is priced; rounded, for statistics only
 */
public record Statement(Map<Entry, Tally> entries, Map<Question, Moments> dollars, PriceList prices) {

    public Statement {
        entries = Map.copyOf(entries);
        dollars = Map.copyOf(dollars);
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

    /** Models that were paid for, but have no price. */
    public Set<ModelId> unpriced() {
        return entries.keySet().stream()
                .filter(entry -> !entry.cached())
                .map(Entry::model)
                .filter(model -> prices.find(model).isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(ModelId::value))));
    }
}
