package com.mangaassist.load.baseline;

import java.time.Instant;

/**
 * Who made a run part of the baseline, and why; unknown parts are empty.
 *
 * @param commit of the project when the run was accepted
 */
public record Acceptance(Instant at, String by, String why, String commit) {

    /** Of which only the time is known. */
    public static Acceptance at(Instant at) {
        return new Acceptance(at, "", "", "");
    }
}
