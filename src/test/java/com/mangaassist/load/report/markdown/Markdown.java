package com.mangaassist.load.report.markdown;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes text so that GitHub shows exactly that text: no markup, no mention, no reference, no link.
 *
 * <p>Markup is taken away by character references, which Markdown never reads as structure. Mentions and links are found
 * in what is shown, so they are parted with a space of no width, as Dependabot does.
 */
final class Markdown {

    private static final String PARTED = "&#8203;";

    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '&', "&amp;"),
            Map.entry((int) '<', "&lt;"),
            Map.entry((int) '>', "&gt;"),
            Map.entry((int) '|', "&#124;"),
            Map.entry((int) '`', "&#96;"),
            Map.entry((int) '*', "&#42;"),
            Map.entry((int) '_', "&#95;"),
            Map.entry((int) '~', "&#126;"),
            Map.entry((int) '[', "&#91;"),
            Map.entry((int) ']', "&#93;"),
            Map.entry((int) '\\', "&#92;"),
            Map.entry((int) '!', "&#33;"),
            Map.entry((int) '$', "&#36;"),
            Map.entry((int) '@', "@" + PARTED),
            Map.entry((int) '#', "#" + PARTED));

    private Markdown() {}

    /** For use within a line, not at its start. */
    static String text(String plain) {
        var escaped = plain.codePoints()
                .mapToObj(point -> ESCAPES.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
        return escaped.replace("://", ":" + PARTED + "//").replace("www.", "www" + PARTED + ".");
    }

    /** The same in fixed width; made with an element, since a code span cannot hold every text. */
    static String code(String plain) {
        return "<code>" + text(plain) + "</code>";
    }

    /** A table's row. */
    static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A table's head; the first column to the left, the last, too, all others to the right. */
    static String head(String... cells) {
        var marks = new String[cells.length];
        Arrays.fill(marks, "--:");
        marks[0] = "---";
        marks[cells.length - 1] = "---";
        return row(cells) + row(marks);
    }
}
