package com.mangaassist.load.cost.budget;

import com.mangaassist.load.cost.Usd;

/**
 * What a budget knows of itself.
 *
 * @param spent by the service's own counts
 * @param held for turns that ended without one, at the most they can have cost
 * @param reserved for turns that have not ended
 * @param turns that began
 * @param exhausted whether a turn did not begin because it could have cost more than was left
 */
public record Spending(Usd limit, Usd spent, Usd held, Usd reserved, long turns, boolean exhausted) {

    /** The most that can have been spent. */
    public Usd worst() {
        return spent.plus(held).plus(reserved);
    }

    /** For people. */
    public String sentence() {
        return "$" + spent.amount().toPlainString() + " spent"
                + (held.equals(Usd.ZERO) ? "" : ", $" + held.amount().toPlainString() + " more at the most")
                + " by " + turns + " turns";
    }
}
