package com.mangaassist.load.protocol.form;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.EventStreamDecoder;
import com.mangaassist.load.protocol.EventStreamMessage;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Claude's events in Amazon's event stream. */
final class BedrockStream implements FrameStream {

    private final EventStreamDecoder decoder = new EventStreamDecoder();
    private TokenUsage usage = TokenUsage.NONE;
    private String stopReason = "";

    @Override
    public List<ChatFrame> feed(ByteBuffer bytes) {
        var frames = new ArrayList<ChatFrame>(2);
        for (var message : decoder.feed(bytes)) {
            if (!message.header(":message-type").equals("event")) {
                frames.add(failure(message));
            } else if (message.header(":event-type").equals("chunk")) {
                add(ClaudeEvent.parse(Json.binary(message.payload(), "bytes")), frames);
            }
        }
        return frames;
    }

    private void add(ClaudeEvent event, List<ChatFrame> frames) {
        if (event instanceof ClaudeEvent.Text piece) {
            frames.add(new ChatFrame.Delta("", piece.text()));
        } else if (event instanceof ClaudeEvent.Started started) {
            usage = started.usage();
        } else if (event instanceof ClaudeEvent.Ending ending) {
            stopReason = ending.stopReason();
            usage = usage.writing(ending.outputTokens());
        } else if (event instanceof ClaudeEvent.Stopped stopped) {
            var billed = stopped.billed().orElse(usage);
            frames.add(new ChatFrame.Stop("", ModelId.UNKNOWN, stopReason, billed, false));
        }
    }

    /** Streams start the names of exceptions with a small letter. */
    private static ChatFrame failure(EventStreamMessage message) {
        var type = message.header(":exception-type");
        if (type.isEmpty()) {
            return new ChatFrame.Failure("", "", message.header(":error-code"), message.header(":error-message"));
        }
        var code = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
        return new ChatFrame.Failure(
                "", "", code, Json.object(message.payload()).path("message").asText(code));
    }
}
