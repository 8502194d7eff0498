package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.EventStreamDecoder;
import com.mangaassist.load.protocol.EventStreamMessage;
import com.mangaassist.load.protocol.Json;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import reactor.netty.ByteBufFlux;

/** Makes Claude's events of a streamed reply's bytes, at the reader's pace. */
final class ChunkReader {

    /** Buffers read ahead of the reader. */
    private static final int AHEAD = 4;

    private ChunkReader() {}

    /** Fails with an {@link UpstreamException} where the stream says that it failed. */
    static Flux<ClaudeEvent> events(ByteBufFlux bytes) {
        var decoder = new EventStreamDecoder();
        return bytes.map(buffer -> decoder.feed(buffer.nioBuffer()))
                .concatMapIterable(messages -> messages, AHEAD)
                .handle(ChunkReader::event);
    }

    private static void event(EventStreamMessage message, SynchronousSink<ClaudeEvent> events) {
        if (!message.header(":message-type").equals("event")) {
            events.error(BedrockErrors.withinStream(message));
        } else if (message.header(":event-type").equals("chunk")) {
            events.next(ClaudeEvent.parse(Json.binary(message.payload(), "bytes")));
        }
    }
}
