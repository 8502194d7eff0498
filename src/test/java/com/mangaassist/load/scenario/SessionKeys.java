package com.mangaassist.load.scenario;

/** What a virtual user's Gatling session holds. */
final class SessionKeys {

    /** The user's current {@link Turn}. */
    static final String TURN = "turn";

    /** The id of the {@link com.mangaassist.load.protocol.Transport} that carries it. */
    static final String TRANSPORT = "transport";

    /** The user's {@link Connection}. */
    static final String CONNECTION = "connection";

    /** Gatling's own state of the WebSocket. */
    static final String SOCKET = "socket";

    /** Gatling's own state of the stream of events. */
    static final String EVENTS = "events";

    /** The {@link Connection} over which the user's next question can go, too. */
    static final String KEPT = "kept";

    /** When the user is to ask, on {@link System#nanoTime}'s scale; missing for one who asks at once. */
    static final String DUE = "due";

    /** The user's {@link Dialogue}, of whom the turn is one. */
    static final String DIALOGUE = "dialogue";

    private SessionKeys() {}
}
