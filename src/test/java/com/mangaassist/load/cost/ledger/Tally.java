package com.mangaassist.load.cost.ledger;

import com.mangaassist.load.protocol.TokenUsage;

/** So many turns and their tokens. */
public record Tally(long turns, TokenUsage usage) {

    public static final Tally NONE = new Tally(0, TokenUsage.NONE);

    public Tally plus(Tally other) {
        return new Tally(turns + other.turns, usage.plus(other.usage));
    }
}
