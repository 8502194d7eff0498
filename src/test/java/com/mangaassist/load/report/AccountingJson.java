package com.mangaassist.load.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.metric.Accounting;

/** The {@code accounting} objects of report.json. */
final class AccountingJson {

    private AccountingJson() {}

    static void put(ObjectNode json, Accounting accounting) {
        json.put("sent", accounting.sent());
        json.put("completed", accounting.completed());
        json.put("truncated", accounting.truncated());
        json.put("failed", accounting.failed());
        json.put("useful", accounting.useful());
        json.put("cached", accounting.cached());
    }
}
