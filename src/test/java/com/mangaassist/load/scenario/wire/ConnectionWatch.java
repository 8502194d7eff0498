package com.mangaassist.load.scenario.wire;

import java.nio.ByteBuffer;

/** Hears of one connection, on the event loop of the user whose connection it is. */
public interface ConnectionWatch {

    /** The connection failed or was closed, perhaps after all that mattered. */
    void lost(ConnectionLoss how);

    /**
     * An HTTP response begins that is not a 200.
     *
     * @param code as {@code x-amzn-ErrorType} names the error; may be empty
     */
    void refused(int status, String code);

    /** A piece of the body of a response that is a 200 and no stream of events; only good until this returns. */
    void received(ByteBuffer piece);

    /** The whole body of such a response where nobody else reads it. */
    void refusal(String body);
}
