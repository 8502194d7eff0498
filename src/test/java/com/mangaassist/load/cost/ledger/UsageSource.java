package com.mangaassist.load.cost.ledger;

import java.util.Locale;

/** Who counted a turn's tokens. */
public enum UsageSource {
    /** The service, which bills by this count. */
    REPORTED,
    /** A recorded answer, with the count that the service reported then. */
    FIXTURE,
    /** A tokenizer of ours: the mock's, or for an answer that broke off, the reader's. */
    ESTIMATED;

    /** Lower case, as in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
