package com.mangaassist.load.baseline;

import java.util.List;

/**
 * One of a number of looks at a run, fixed beforehand: each may decide, so the error rates are shared out among them.
 *
 * @param number counted from 1
 */
public record Look(int number, int of) {

    /** At the end of a run, and never before. */
    public static final Look ONLY = new Look(1, 1);

    /** Turns of each of the gate's own lines at the looks before a run's end. */
    static final List<Integer> TURNS = List.of(100, 250, 500, 1000);

    /** At the end of a run that was looked at before. */
    public static final Look FINAL = new Look(TURNS.size() + 1, TURNS.size() + 1);

    public Look {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("there is no look " + number + " of " + of);
        }
    }

    /** Before the end of a run; numbers beyond {@link #TURNS} are none. */
    static Look before(int number) {
        return new Look(number, TURNS.size() + 1);
    }

    public boolean last() {
        return number == of;
    }

    double share(double errorRate) {
        return errorRate / of;
    }
}
