package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.bodyString;

import io.gatling.javaapi.core.CheckBuilder;

/**
 * The checks by which a turn sees its frames. Gatling evaluates a {@code matching} condition once for each frame, on the
 * user's event loop; that is where a frame is stamped and parsed.
 */
final class Tap {

    private Tap() {}

    static CheckBuilder anySignal() {
        return tapped().in(Signal.CONTENT, Signal.STOP, Signal.FAILURE);
    }

    static CheckBuilder endSignal() {
        return tapped().in(Signal.STOP, Signal.FAILURE);
    }

    static CheckBuilder reply() {
        return bodyString()
                .transformWithSession((frame, session) -> Exchange.turn(session).onReply(frame))
                .in(Signal.REPLY, Signal.FAILURE);
    }

    private static CheckBuilder.Validate<Signal> tapped() {
        return bodyString()
                .transformWithSession((frame, session) -> Exchange.turn(session).onFrame(frame));
    }

    /** Checks what the tap saw, without parsing the frame again; a failure shows under its own name. */
    static CheckBuilder saw(String expected) {
        return bodyString()
                .transformWithSession((frame, session) -> Exchange.turn(session).lastSeen())
                .is(expected)
                .name("answer");
    }
}
