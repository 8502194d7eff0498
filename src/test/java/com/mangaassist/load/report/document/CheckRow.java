package com.mangaassist.load.report.document;

/** One entry of {@code checks}: something else than a comparison that the run must hold. */
public record CheckRow(Section json) {

    public String name() {
        return json.text("name");
    }

    public boolean passed() {
        return json.flag("passed");
    }

    public String expected() {
        return json.text("expected");
    }

    public String observed() {
        return json.text("observed");
    }
}
