package com.mangaassist.load.report.document;

/** One entry of {@code alerts}: a figure that went beyond its limit. */
public record AlertRow(Section json) {

    /** Whether it fails the gate. */
    public boolean fails() {
        return level().equals("fail");
    }

    public String level() {
        return json.text("level");
    }

    /** For example {@code sonnet p99 2,345 ms (at most 2,000 ms)}. */
    public String sentence() {
        return json.text("benchmark") + " " + json.text("metric") + " " + json.text("observed") + " ("
                + json.text("limit") + ")";
    }
}
