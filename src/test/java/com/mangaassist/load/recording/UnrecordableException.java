package com.mangaassist.load.recording;

/** An exchange that no fixture can hold; it passes all the same. */
final class UnrecordableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnrecordableException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
