package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.List;
import java.util.Optional;

/**
 * A whole answer, before any limit cuts it.
 *
 * @param usage as the fixture has it; empty where the tokens are still to be counted
 * @param recorded whether that usage was said, and not counted when the fixture was read
 */
public record Prepared(String text, Completion.Stop stop, Optional<TokenUsage> usage, Timing timing, boolean recorded) {

    static Prepared plain(String text) {
        return ended(text, Completion.Stop.END_TURN);
    }

    static Prepared ended(String text, Completion.Stop stop) {
        return new Prepared(text, stop, Optional.empty(), Timing.DRAWN, false);
    }

    /** A fixture's tokens and times are what a real model was seen to need; they win over any estimate. */
    static Prepared of(Fixture fixture) {
        var reply = fixture.reply();
        return new Prepared(
                reply.text(),
                new Completion.Stop(reply.stopReason(), ""),
                Optional.of(reply.usage()),
                reply.timing(),
                !reply.counted());
    }

    /** The start of it, whose tokens and times nobody recorded. */
    Prepared cut(int length, Completion.Stop where) {
        var timing = new Timing(this.timing.latency(), List.of());
        return new Prepared(text.substring(0, length), where, Optional.empty(), timing, false);
    }
}
