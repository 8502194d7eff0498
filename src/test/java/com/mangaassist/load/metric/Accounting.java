package com.mangaassist.load.metric;

/**
 * Where every turn that was sent has gone.
 *
 * @param sent all prompts sent; completed, truncated and failed add up to it once no turn is under way
 * @param useful the completed turns whose answer was of use within the service level objective
 * @param cached the completed turns that no model had to answer
 */
public record Accounting(long sent, long completed, long truncated, long failed, long useful, long cached) {

    public static final Accounting NONE = new Accounting(0, 0, 0, 0, 0, 0);

    public Accounting plus(Accounting other) {
        return new Accounting(
                sent + other.sent,
                completed + other.completed,
                truncated + other.truncated,
                failed + other.failed,
                useful + other.useful,
                cached + other.cached);
    }

    /** Turns without an end so far. */
    public long underWay() {
        return sent - completed - truncated - failed;
    }

    /** Truncated and failed turns as a fraction of all sent; 0 if none was sent. */
    public double errorShare() {
        return sent == 0 ? 0 : (double) (truncated + failed) / sent;
    }
}
