package com.mangaassist.load.bedrock.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http2.Http2StreamChannel;

/** How a response ends once its last bytes are written. */
public enum Ending {
    /** As it should. */
    COMPLETE,

    /** Without a word: the connection is closed over HTTP/1.1, the stream is ended over HTTP/2. */
    CUT,

    /** Broken off: TCP reset over HTTP/1.1, the stream is reset over HTTP/2. */
    RESET;

    /** Whether the response is to be completed by the server, rather than the connection ended by {@link #end}. */
    boolean completes(Channel channel) {
        return this == COMPLETE || (this == CUT && channel instanceof Http2StreamChannel);
    }

    void end(Channel channel) {
        if (this == RESET && !(channel instanceof Http2StreamChannel)) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        channel.close();
    }
}
