package com.mangaassist.load.baseline;

import java.nio.file.Path;

/** A file that cannot serve as a baseline; the message is one line and names file, field, value and what is allowed. */
public final class InvalidBaselineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 80;

    public InvalidBaselineException(Path file, String field, String value, String allowed) {
        super(file + ": " + field + ": \"" + shown(value) + "\" is not allowed; expected " + allowed);
    }

    private static String shown(String value) {
        var line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
