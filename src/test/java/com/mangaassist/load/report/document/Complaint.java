package com.mangaassist.load.report.document;

/** A line that fails the gate, and what is wrong with it. */
public record Complaint(Section json) {

    public String name() {
        return json.text("name");
    }

    public String reason() {
        return json.text("reason");
    }
}
