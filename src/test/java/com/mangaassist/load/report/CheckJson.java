package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;

/** One entry of {@code checks} and of {@code validity} in report.json. */
final class CheckJson {

    private CheckJson() {}

    static ObjectNode of(Check check) {
        return PrettyJson.newObject()
                .put("name", check.name())
                .put("passed", check.passed())
                .put("expected", check.expected())
                .put("observed", check.observed());
    }
}
