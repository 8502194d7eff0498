package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.baseline.alert.Alert;

/** One entry of {@code alerts} in report.json: a figure that went beyond its limit. */
final class AlertJson {

    private AlertJson() {}

    static ObjectNode of(Alert alert) {
        var json = PrettyJson.newObject();
        json.put("benchmark", alert.scope()).put("metric", alert.metric());
        return json.put("level", alert.level().id()).put("limit", alert.limit()).put("observed", alert.observed());
    }
}
