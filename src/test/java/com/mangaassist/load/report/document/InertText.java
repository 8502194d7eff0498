package com.mangaassist.load.report.document;

import java.util.Locale;

/** Makes text of unknown origin one harmless line: what controls a terminal or turns the reading direction is shown. */
public final class InertText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private InertText() {}

    /** Line breaks become spaces; control characters, direction marks and halves of characters their {@code \}{@code u} form. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(InertText::isActive)) {
            return text;
        }
        var inert = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(point -> append(inert, point));
        return inert.toString();
    }

    /** At most so many characters, an ellipsis included. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    private static void append(StringBuilder inert, int point) {
        if (point == '\n' || point == '\r' || point == '\t') {
            inert.append(' ');
        } else if (isActive(point)) {
            inert.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            inert.appendCodePoint(point);
        }
    }

    private static boolean isActive(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER;
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }
}
