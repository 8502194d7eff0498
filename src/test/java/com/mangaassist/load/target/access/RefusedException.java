package com.mangaassist.load.target.access;

/** A gateway did not do what a load needs; the message says in one line what, and what may help. */
final class RefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
