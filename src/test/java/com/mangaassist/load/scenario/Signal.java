package com.mangaassist.load.scenario;

/** What a frame means to the user who waits for it. */
enum Signal {
    CONTENT,
    STOP,
    FAILURE,

    /** What had to come before the rest of the question is sent. */
    REPLY,

    /** Another request's frame, or one without content; keep waiting. */
    OTHER
}
