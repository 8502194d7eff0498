package com.mangaassist.load.protocol;

/** A frame or body that breaks its contract; the message names the field, the value and what is allowed. */
public final class InvalidFrameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 80;

    public InvalidFrameException(String field, String value, String allowed) {
        super(field + ": \"" + shortened(value) + "\" is not allowed; expected " + allowed);
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
