package com.mangaassist.load.scenario;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns that several workers share: each takes the next until none is left. */
public final class TurnSource {

    private final Iterator<Map<String, Object>> turns;

    private TurnSource(Iterator<Map<String, Object>> turns) {
        this.turns = turns;
    }

    /** @param turns as {@link TurnFeeder} makes them */
    public static TurnSource of(Stream<Map<String, Object>> turns) {
        return new TurnSource(turns.iterator());
    }

    synchronized Optional<Map<String, Object>> take() {
        return turns.hasNext() ? Optional.of(turns.next()) : Optional.empty();
    }
}
