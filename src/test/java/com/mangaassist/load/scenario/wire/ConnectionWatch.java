package com.mangaassist.load.scenario.wire;

/** Hears of one connection, on the event loop of the user whose connection it is. */
public interface ConnectionWatch {

    /** The connection failed or was closed, perhaps after all that mattered. */
    void lost(ConnectionLoss how);

    /** An HTTP response begins that is not a 200. */
    void refused(int status);

    /** The whole body of such a response where nobody else reads it. */
    void refusal(String body);
}
