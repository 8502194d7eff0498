package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import reactor.core.publisher.SynchronousSink;

/** Puts one connection's frames together to messages; one that grows too large closes the connection with 1009. */
final class MessageAssembler {

    private static final WebSocketCloseStatus TOO_BIG =
            new WebSocketCloseStatus(WebSocketCloseStatus.MESSAGE_TOO_BIG.code(), "Message too long");

    private final ChatConnection connection;
    private final int messageBytes;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean overflowed;

    MessageAssembler(ChatConnection connection, int messageBytes) {
        this.connection = connection;
        this.messageBytes = messageBytes;
    }

    void add(WebSocketFrame frame, SynchronousSink<String> messages) {
        connection.heard();
        if (overflowed) {
            return;
        }
        if (begun.size() + frame.content().readableBytes() > messageBytes) {
            overflowed = true;
            connection.close(TOO_BIG);
        } else if (frame.isFinalFragment() && begun.size() == 0) {
            messages.next(frame.content().toString(UTF_8));
        } else {
            begun.writeBytes(ByteBufUtil.getBytes(frame.content()));
            if (frame.isFinalFragment()) {
                messages.next(begun.toString(UTF_8));
                begun.reset();
            }
        }
    }
}
