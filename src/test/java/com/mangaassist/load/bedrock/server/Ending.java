package com.mangaassist.load.bedrock.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2StreamChannel;
import java.util.concurrent.TimeUnit;

/** How a response ends once its last bytes are written. */
public enum Ending {
    /** As it should. */
    COMPLETE,

    /** Without a word: the connection is closed over HTTP/1.1, the stream is ended over HTTP/2. */
    CUT,

    /** Broken off: TCP reset over HTTP/1.1, the stream is reset over HTTP/2. */
    RESET;

    /** A reset discards what the other side has not yet read; so that much time to read is left. */
    private static final long GRACE_MILLIS = 20;

    /** Whether the response is to be completed by the server, rather than the connection ended by {@link #end}. */
    boolean completes(Channel channel) {
        return this == COMPLETE || (this == CUT && channel instanceof Http2StreamChannel);
    }

    void end(Channel channel) {
        var unused = channel.eventLoop()
                .schedule(() -> endNow(channel), this == RESET ? GRACE_MILLIS : 0, TimeUnit.MILLISECONDS);
    }

    private void endNow(Channel channel) {
        channel.flush();
        if (channel instanceof Http2StreamChannel) {
            var unused = channel.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.INTERNAL_ERROR));
            return;
        }
        if (this == RESET) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        var unused = channel.close();
    }
}
