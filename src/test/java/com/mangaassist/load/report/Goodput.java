package com.mangaassist.load.report;

import com.mangaassist.load.metric.Accounting;

/**
 * Answers that were of use to the reader.
 *
 * @param goodFraction of all turns sent, so that failures count
 */
public record Goodput(long useful, double usefulPerSecond, double goodFraction) {

    static Goodput of(Accounting accounting, double usefulPerSecond) {
        var fraction = accounting.sent() == 0 ? 0 : (double) accounting.useful() / accounting.sent();
        return new Goodput(accounting.useful(), usefulPerSecond, fraction);
    }
}
