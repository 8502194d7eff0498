package com.mangaassist.load.scenario;

/** What a virtual user's Gatling session holds. */
final class SessionKeys {

    /** The user's current {@link Turn}. */
    static final String TURN = "turn";

    /** The id of the {@link com.mangaassist.load.protocol.Transport} that carries it. */
    static final String TRANSPORT = "transport";

    /** When the user is to ask, on {@link System#nanoTime}'s scale; missing for one who asks at once. */
    static final String DUE = "due";

    private SessionKeys() {}
}
