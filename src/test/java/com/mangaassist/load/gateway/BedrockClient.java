package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ClaudeAnswer;
import com.mangaassist.load.protocol.ClaudeEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls models on Bedrock. Failures arrive as {@link UpstreamException}; cancelling ends the call.
 *
 * <p>Safe for use by many threads.
 */
public interface BedrockClient extends AutoCloseable {

    /**
     * Streams an answer's events no faster than they are requested. Completion alone does not mean that the answer is
     * whole: only {@link ClaudeEvent.Stopped} does.
     */
    Flux<ClaudeEvent> stream(Invocation invocation);

    /** The whole answer at once. */
    Mono<ClaudeAnswer> invoke(Invocation invocation);

    @Override
    void close();
}
