package com.mangaassist.load.bedrock.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/** Throws away what comes on a connection that is being closed; closes it when that ends, or is too much. */
final class Drain extends ChannelInboundHandlerAdapter {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final ChannelPromise closed;
    private long drained;

    Drain(ChannelPromise closed) {
        this.closed = closed;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        drained += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (drained > MOST_BYTES) {
            var unused = context.close(closed);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        var unused = context.close(closed);
        context.fireChannelInactive();
    }
}
