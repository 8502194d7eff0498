package com.mangaassist.load.recording;

import static com.mangaassist.load.recording.MessageTap.usage;

import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.EventStreamDecoder;
import com.mangaassist.load.protocol.EventStreamMessage;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.TokenUsage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An answer that comes as an event stream; each piece of text keeps the time at which its frame was whole. */
final class StreamTap implements AnswerTap {

    private final Api api;
    private final EventStreamDecoder decoder = new EventStreamDecoder();
    private final List<Timing.Chunk> chunks = new ArrayList<>();
    private TokenUsage usage = TokenUsage.NONE;
    private String stopReason = "";
    private boolean ended;

    StreamTap(Api api) {
        this.api = api;
    }

    @Override
    public void feed(ByteBuffer bytes, Duration at) {
        try {
            decoder.feed(bytes).forEach(message -> add(message, at));
        } catch (IllegalArgumentException unreadable) {
            throw new UnrecordableException("a stream that cannot be read");
        }
    }

    @Override
    public Heard heard() {
        if (!ended) {
            throw new UnrecordableException("a stream that was cut");
        }
        var timing = new Timing(chunks.stream().findFirst().map(Timing.Chunk::at), chunks);
        return new Heard(timing.text(), stopReason, usage, timing);
    }

    private void add(EventStreamMessage message, Duration at) {
        if (!message.header(":message-type").equals("event")) {
            throw new UnrecordableException(message.header(":exception-type") + message.header(":error-code"));
        }
        if (api == Api.CONVERSE) {
            addConverse(message, at);
        } else if (message.header(":event-type").equals("chunk")) {
            var bytes = Json.text(Json.object(message.payload()), "bytes");
            addClaude(ClaudeEvent.parse(Base64.getDecoder().decode(bytes)), at);
        }
    }

    private void addClaude(ClaudeEvent event, Duration at) {
        if (event instanceof ClaudeEvent.Text piece) {
            addText(piece.text(), at);
        } else if (event instanceof ClaudeEvent.Started start) {
            usage = start.usage();
        } else if (event instanceof ClaudeEvent.Ending ending) {
            stopReason = ending.stopReason();
            usage = new TokenUsage(usage.inputTokens(), ending.outputTokens());
        } else if (event instanceof ClaudeEvent.Stopped stop) {
            usage = stop.billed().orElse(usage);
            ended = true;
        }
    }

    private void addConverse(EventStreamMessage message, Duration at) {
        var payload = Json.object(message.payload());
        switch (message.header(":event-type")) {
            case "contentBlockDelta" ->
                Json.optionalText(payload.path("delta"), "text").ifPresent(text -> addText(text, at));
            case "messageStop" -> stopReason = Json.text(payload, "stopReason");
            case "metadata" -> {
                usage = usage(payload.path("usage"), "inputTokens", "outputTokens");
                ended = true;
            }
            default -> {}
        }
    }

    private void addText(String text, Duration at) {
        if (!text.isEmpty()) {
            chunks.add(new Timing.Chunk(at, text));
        }
    }
}
