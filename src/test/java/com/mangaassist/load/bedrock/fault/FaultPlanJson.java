package com.mangaassist.load.bedrock.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;

/** Writes a plan so that it can be read again. */
public final class FaultPlanJson {

    private FaultPlanJson() {}

    public static ObjectNode of(FaultPlan plan) {
        var json = Json.newObject();
        var faults = json.putArray("faults");
        for (var rule : plan.rules()) {
            var fault = faults.addObject()
                    .put("what", FaultWords.of(rule.fault().what()))
                    .put("when", FaultWords.of(rule.fault().when()))
                    .put("probability", rule.probability())
                    .put("model", rule.aim().model())
                    .put("request", rule.aim().request())
                    .put("from", FaultWords.of(rule.window().from()));
            if (rule.aim().attempts() != Integer.MAX_VALUE) {
                fault.put("attempts", rule.aim().attempts());
            }
            if (!rule.window().isOpen()) {
                fault.put("until", FaultWords.of(rule.window().until()));
            }
        }
        return json;
    }
}
