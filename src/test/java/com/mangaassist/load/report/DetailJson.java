package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What report.json says of a run from nearby. */
final class DetailJson {

    private DetailJson() {}

    static void put(ObjectNode json, RunDetail detail) {
        var limits = detail.terms().limits();
        json.putObject("limits")
                .put("slo_ms", limits.usefulWithin().toMillis())
                .put("timeout_ms", limits.timeout().toMillis());
        var options = json.putObject("options");
        detail.terms().options().forEach(options::put);
        var validity = json.putArray("validity");
        detail.validity().forEach(check -> validity.add(CheckJson.of(check)));
        TimelineJson.put(json.putObject("timeline"), detail.timeline());
        BreakdownJson.put(json.putObject("breakdown"), detail.breakdown());
        DistributionsJson.put(json.putObject("distributions"), detail);
    }
}
