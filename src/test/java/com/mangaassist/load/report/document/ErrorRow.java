package com.mangaassist.load.report.document;

/** One entry of {@code errors}: turns that ended without an answer, by cause. */
public record ErrorRow(Section json) {

    public String code() {
        return json.text("code");
    }

    public long count() {
        return json.count("count");
    }

    /** The first message seen. */
    public String sample() {
        return json.text("sample");
    }
}
