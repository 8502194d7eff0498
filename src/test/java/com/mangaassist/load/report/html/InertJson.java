package com.mangaassist.load.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** JSON that can stand in a page's script element: nothing in it ends the element or hides from the reader. */
final class InertJson {

    /** Markup, line ends that only scripts know, and characters that are invisible or turn the text around. */
    private static final Pattern DANGEROUS = Pattern.compile("[<>&\\u2028\\u2029\\p{Cf}]");

    private InertJson() {}

    /** The same value; such characters stand only in its strings, where they can be escaped. */
    static String of(JsonNode json) {
        return DANGEROUS
                .matcher(json.toString())
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }
}
