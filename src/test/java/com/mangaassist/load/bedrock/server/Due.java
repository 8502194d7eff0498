package com.mangaassist.load.bedrock.server;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Waits on an event loop for a reading of {@link System#nanoTime()}. */
final class Due {

    private Due() {}

    static Mono<Void> at(long nanos, EventExecutor loop) {
        return Mono.create(sink -> {
            long wait = nanos - System.nanoTime();
            if (wait <= 0) {
                sink.success();
            } else {
                var timer = loop.schedule(() -> sink.success(), wait, TimeUnit.NANOSECONDS);
                sink.onCancel(() -> timer.cancel(false));
            }
        });
    }
}
