package com.mangaassist.load.baseline;

import java.time.Instant;

/**
 * Who made a run part of the baseline, and why; unknown parts are empty.
 *
 * @param commit of the project when the run was accepted
 * @param overruled what spoke against it, where it was forced
 */
public record Acceptance(Instant at, String by, String why, String commit, String overruled) {

    /** Of which only the time is known. */
    public static Acceptance at(Instant at) {
        return new Acceptance(at, "", "", "", "");
    }

    Acceptance overruling(String objection) {
        return new Acceptance(at, by, why, commit, objection);
    }
}
