package com.mangaassist.load.bedrock.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/**
 * Emits a script on time and on demand. Each due time is absolute: a late frame does not delay the next. Demand follows
 * what the connection could write, so a slow reader slows its own stream and nothing piles up.
 */
final class PacedFrames extends Flux<ByteBuf> {

    private final Script script;
    private final Channel channel;
    private final EventExecutor loop;

    PacedFrames(Script script, Channel channel) {
        this.script = script;
        this.channel = channel;
        this.loop = channel.eventLoop();
    }

    /** Whether nothing else is due right now, so that what was written should leave. */
    boolean endsBatch(ByteBuf written) {
        return !script.hasNext() || script.dueNanos() > System.nanoTime();
    }

    @Override
    public void subscribe(CoreSubscriber<? super ByteBuf> subscriber) {
        subscriber.onSubscribe(new Emission(subscriber));
    }

    private final class Emission implements Subscription {

        private final CoreSubscriber<? super ByteBuf> subscriber;
        private @Nullable Future<?> timer;
        private long demand;
        private boolean emitting;
        private volatile boolean done;

        Emission(CoreSubscriber<? super ByteBuf> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long n) {
            if (loop.inEventLoop()) {
                demand = Operators.addCap(demand, n);
                emit();
            } else {
                loop.execute(() -> request(n));
            }
        }

        @Override
        public void cancel() {
            if (!done && script.hasNext()) {
                script.abandon();
            }
            done = true;
            if (timer != null) {
                timer.cancel(false);
            }
        }

        private void emit() {
            if (emitting) {
                return;
            }
            emitting = true;
            while (!done && script.hasNext() && demand > 0 && isDue()) {
                demand--;
                subscriber.onNext(Unpooled.wrappedBuffer(script.next()));
            }
            emitting = false;
            if (!done && !script.hasNext()) {
                done = true;
                end();
            }
        }

        private void end() {
            if (script.ending().completes(channel)) {
                subscriber.onComplete();
            } else {
                script.ending().end(channel);
            }
        }

        private boolean isDue() {
            long wait = script.dueNanos() - System.nanoTime();
            if (wait > 0 && timer == null) {
                timer = loop.schedule(this::wake, wait, TimeUnit.NANOSECONDS);
            }
            return wait <= 0;
        }

        private void wake() {
            timer = null;
            emit();
        }
    }
}
