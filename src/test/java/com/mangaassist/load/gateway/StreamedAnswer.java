package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** One answer while it streams: turns Claude's events into frames and keeps what the last frame reports. */
final class StreamedAnswer {

    private final String requestId;
    private final ModelId model;
    private TokenUsage usage = TokenUsage.NONE;
    private String stopReason = "";
    private boolean stopped;

    StreamedAnswer(String requestId, ModelId model) {
        this.requestId = requestId;
        this.model = model;
    }

    /** At most one frame for each event; called by one thread at a time. */
    void add(ClaudeEvent event, SynchronousSink<ChatFrame> frames) {
        if (event instanceof ClaudeEvent.Text piece) {
            if (!piece.text().isEmpty()) {
                frames.next(new ChatFrame.Delta(requestId, piece.text()));
            }
        } else if (event instanceof ClaudeEvent.Started started) {
            usage = started.usage();
        } else if (event instanceof ClaudeEvent.Ending ending) {
            stopReason = ending.stopReason();
            usage = usage.writing(ending.outputTokens());
        } else if (event instanceof ClaudeEvent.Stopped end) {
            stopped = true;
            frames.next(new ChatFrame.Stop(
                    requestId, model, stopReason, end.billed().orElse(usage), false));
        }
    }

    /** What follows the last event: nothing, or an error if the stop is missing. */
    Publisher<ChatFrame> end() {
        return stopped ? Mono.empty() : Mono.error(UpstreamException.truncated());
    }
}
