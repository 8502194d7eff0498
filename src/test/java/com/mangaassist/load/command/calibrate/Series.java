package com.mangaassist.load.command.calibrate;

import java.util.ArrayList;
import java.util.List;

/** So many runs of one variant. */
record Series(Variant variant, int runs) {

    private static final int MOST_RUNS = 1_000;

    Series {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("1 to " + MOST_RUNS + " runs, not " + runs);
        }
    }

    /** Reads {@code aa=20,x1.15=10}. */
    static List<Series> parse(String text) {
        var series = new ArrayList<Series>();
        for (var part : text.split(",", -1)) {
            var pair = part.split("=", -1);
            if (pair.length != 2) {
                throw new IllegalArgumentException("no number of runs: " + part);
            }
            series.add(new Series(Variant.of(pair[0].strip()), Integer.parseInt(pair[1].strip())));
        }
        return series;
    }
}
