package com.mangaassist.load.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.stats.Moments;

/** Dollars per completed answer, as they stand in report.json and in baselines. */
public final class AnswerCost {

    private static final String ANSWERS = "answers";
    private static final String MEAN = "usd_per_answer";
    private static final String DEVIATION = "usd_sd";

    /** Of what a millionth of a token costs nothing is lost. */
    private static final int DIGITS = 12;

    private AnswerCost() {}

    /** Of no answer, if there is nothing of the kind: older files have none. */
    public static Moments read(JsonFields json) {
        if (!json.has(ANSWERS)) {
            return Moments.NONE;
        }
        var deviation = json.number(DEVIATION);
        return new Moments((long) json.number(ANSWERS), json.number(MEAN), deviation * deviation);
    }

    public static void write(ObjectNode json, Moments dollars) {
        if (dollars.n() > 0) {
            json.put(ANSWERS, dollars.n());
            json.put(MEAN, PrettyJson.rounded(dollars.mean(), DIGITS));
            json.put(DEVIATION, PrettyJson.rounded(dollars.standardDeviation(), DIGITS));
        }
    }
}
