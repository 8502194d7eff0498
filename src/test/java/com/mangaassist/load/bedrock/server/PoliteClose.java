package com.mangaassist.load.bedrock.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.SocketChannelConfig;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Closes a connection so that the client can read the last answer: a socket that is closed over unread bytes is reset,
 * and takes the answer with it. So it says that it will send no more, and throws away what still comes, for a while.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6 Tear-down</a>
 */
final class PoliteClose extends ChannelOutboundHandlerAdapter {

    private static final long MOST_MILLIS = 2_000;

    private final BooleanSupplier hurried;
    private boolean closing;

    /** @param hurried whether there is no time for it */
    PoliteClose(BooleanSupplier hurried) {
        this.hurried = hurried;
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (closing || !context.channel().isActive() || hurried.getAsBoolean() || isReset(context)) {
            end(context, promise);
            return;
        }
        closing = true;
        var unused = ((DuplexChannel) context.channel()).shutdownOutput();
        var timer = context.executor().schedule(() -> end(context, promise), MOST_MILLIS, TimeUnit.MILLISECONDS);
        promise.addListener(done -> timer.cancel(false));
        context.pipeline().addFirst(new Drain(promise));
        context.read();
    }

    private static void end(ChannelHandlerContext context, ChannelPromise promise) {
        var unused = context.close(promise);
    }

    private static boolean isReset(ChannelHandlerContext context) {
        return context.channel().config() instanceof SocketChannelConfig socket && socket.getSoLinger() == 0;
    }
}
