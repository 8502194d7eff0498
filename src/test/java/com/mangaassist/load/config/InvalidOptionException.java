package com.mangaassist.load.config;

/** A {@code -D} option that cannot be used; the message is one line for the person who typed it. */
public final class InvalidOptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidOptionException(Option option, String value, String allowed) {
        super("-D" + option.id() + "=" + value + " is not allowed; expected " + allowed);
    }

    InvalidOptionException(String message) {
        super(message);
    }
}
