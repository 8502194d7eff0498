package com.mangaassist.load.bedrock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.FaultPlan;
import com.mangaassist.load.bedrock.fault.FaultPlanJson;
import com.mangaassist.load.bedrock.fault.Faults;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Routes;
import com.mangaassist.load.protocol.Json;

/** {@code /__mock/faults}: POST forces some, PUT follows a plan, GET tells both, DELETE ends both. */
final class FaultRoutes {

    private final Faults faults;

    private FaultRoutes(Faults faults) {
        this.faults = faults;
    }

    static void add(Routes routes, Faults faults) {
        var admin = new FaultRoutes(faults);
        routes.add("POST", "/__mock/faults", JsonOperation.of(admin::force))
                .add("PUT", "/__mock/faults", JsonOperation.ofText(plan -> admin.follow(FaultPlan.parse(plan))))
                .add("GET", "/__mock/faults", call -> admin.standing())
                .add("DELETE", "/__mock/faults", call -> {
                    faults.clear();
                    return admin.follow(FaultPlan.NONE);
                });
    }

    /** {@code {"error":"ThrottlingException","message":…,"count":3}} or {@code {"what":"cut","when":"end","count":1}}. */
    private Answer force(JsonNode body) {
        int count = body.path("count").asInt(1);
        var fault = body.has("error")
                ? error(ErrorType.of(Json.text(body, "error")), body)
                : Fault.parse(body.path("when").asText("before response"), Json.text(body, "what"));
        faults.force(fault, count);
        return JsonOperation.json(
                Json.newObject().put("fault", fault.toString()).put("count", count));
    }

    private static Fault error(ErrorType type, JsonNode body) {
        return Faults.error(type, Json.optionalText(body, "message").orElse(type.usualMessage()));
    }

    private Answer follow(FaultPlan plan) {
        faults.follow(plan);
        return standing();
    }

    private Answer standing() {
        return JsonOperation.json(FaultPlanJson.of(faults.plan()).put("forced", faults.forced()));
    }
}
