package com.mangaassist.load.baseline;

/**
 * One of a number of looks at a run, fixed beforehand: each may decide, so the error rates are shared out among them.
 *
 * @param number counted from 1
 */
public record Look(int number, int of) {

    /** At the end of a run, and never before. */
    public static final Look ONLY = new Look(1, 1);

    public Look {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("there is no look " + number + " of " + of);
        }
    }

    public boolean last() {
        return number == of;
    }

    double share(double errorRate) {
        return errorRate / of;
    }
}
