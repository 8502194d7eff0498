package com.mangaassist.load.report.console;

import org.jline.utils.WCWidth;

/** How many columns a text takes on a terminal; most Japanese characters take two. */
final class DisplayWidth {

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }

    /** As much of the text as fits, an ellipsis at the cut included. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var kept = new StringBuilder();
        var room = columns - 1;
        for (var point : text.codePoints().toArray()) {
            room -= Math.max(0, WCWidth.wcwidth(point));
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + "…";
    }
}
