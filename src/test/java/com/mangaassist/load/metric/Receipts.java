package com.mangaassist.load.metric;

/** What the system under test says that it charges, where it can be asked. */
@FunctionalInterface
public interface Receipts {

    /** Of a system that cannot be asked. */
    Receipts UNKNOWN = requestId -> Receipt.UNKNOWN;

    /** Once the turn has ended; {@link Receipt#UNKNOWN} if nothing was charged. */
    Receipt of(String requestId);
}
