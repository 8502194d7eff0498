package com.mangaassist.load.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The {@code calibration} block of a baseline. */
final class CalibrationJson {

    private CalibrationJson() {}

    static void put(ObjectNode json, Calibration calibration) {
        json.put("latency_tau", PrettyJson.rounded(calibration.latencyTau(), 4));
        json.put("ttft_tau", PrettyJson.rounded(calibration.ttftTau(), 4));
        json.put("runs", calibration.runs()).put("false_alarms", calibration.falseAlarms());
        json.put("at", calibration.at().toString()).put("seeds", calibration.seeds());
    }

    /** @throws InvalidBaselineException naming the field */
    static Calibration read(JsonFields json) {
        var runs = json.number("runs");
        json.require(runs >= 2 && runs <= 10_000, "runs", "a number of runs, at least 2");
        var alarms = json.number("false_alarms");
        json.require(alarms >= 0 && alarms <= runs, "false_alarms", "a number of runs, at most " + (int) runs);
        return new Calibration(
                tau(json, "latency_tau"),
                tau(json, "ttft_tau"),
                (int) runs,
                (int) alarms,
                json.instant("at"),
                json.text("seeds"));
    }

    private static double tau(JsonFields json, String field) {
        var tau = json.number(field);
        json.require(tau >= 0 && tau < 1, field, "a standard deviation on the log scale, at least 0 and below 1");
        return tau;
    }
}
