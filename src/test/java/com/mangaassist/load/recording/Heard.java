package com.mangaassist.load.recording;

import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.Set;

/**
 * A whole answer, as it passed.
 *
 * @param timing counted from when the request was passed on
 */
record Heard(String text, String stopReason, TokenUsage usage, Timing timing) {

    private static final Set<String> RECORDABLE =
            Set.of("end_turn", "max_tokens", "stop_sequence", "content_filtered", "guardrail_intervened");

    Heard {
        if (!RECORDABLE.contains(stopReason)) {
            throw new UnrecordableException("stop reason " + stopReason);
        }
    }
}
