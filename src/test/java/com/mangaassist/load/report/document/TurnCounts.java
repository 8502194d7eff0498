package com.mangaassist.load.report.document;

import java.util.OptionalDouble;

/** An {@code accounting}: where every turn that was sent has gone. */
public record TurnCounts(Section json) {

    public long sent() {
        return json.count("sent");
    }

    public long completed() {
        return json.count("completed");
    }

    public long truncated() {
        return json.count("truncated");
    }

    public long failed() {
        return json.count("failed");
    }

    public long useful() {
        return json.count("useful");
    }

    /** Useful answers in percent of all turns sent; absent if none was. */
    public OptionalDouble usefulPercent() {
        return sent() == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * useful() / sent());
    }
}
