package com.mangaassist.load.bedrock.quota;

/** Tokens that an admitted request holds until its end. */
@FunctionalInterface
public interface Reservation {

    /** Without a quota there is nothing to hold. */
    Reservation NONE = used -> {};

    /** Gives back what was reserved beyond {@code usedTokens}; called once. */
    void settle(long usedTokens);
}
