package com.mangaassist.load.metric.breakdown;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.QueryType;
import java.util.Comparator;

/** What turns are told apart by. */
public record BreakdownKey(Route route, Language language, QueryType queryType) implements Comparable<BreakdownKey> {

    private static final Comparator<BreakdownKey> ORDER = Comparator.comparing(BreakdownKey::route)
            .thenComparing(BreakdownKey::language)
            .thenComparing(BreakdownKey::queryType);

    static BreakdownKey of(TurnLabel label) {
        return new BreakdownKey(label.route(), label.language(), label.queryType());
    }

    @Override
    public int compareTo(BreakdownKey other) {
        return ORDER.compare(this, other);
    }
}
