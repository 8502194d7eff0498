package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;

/**
 * Many WebSockets that say nothing, on bare sockets and in a process of their own: both ends of so many would be more
 * files than one process may open.
 */
final class IdleClients {

    private static final String UPGRADE = String.join(
            "\r\n",
            "GET /chat HTTP/1.1",
            "Host: localhost",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private IdleClients() {}

    /** Opens {@code arguments[1]} connections to port {@code arguments[0]}, says so, and holds them till its input ends. */
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        var open = new ArrayList<SocketChannel>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            open.add(connect(port));
        }
        System.out.println("open " + open.size());
        while (System.in.read() >= 0) {
            // Until the other side closes.
        }
        for (var socket : open) {
            socket.close();
        }
    }

    /** A WebSocket whose handshake is done. */
    static SocketChannel connect(int port) throws IOException {
        var socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.write(ByteBuffer.wrap(UPGRADE.getBytes(US_ASCII)));
        var answer = new StringBuilder();
        var bytes = ByteBuffer.allocate(512);
        while (answer.indexOf("\r\n\r\n") < 0) {
            if (socket.read(bytes.clear()) < 0) {
                throw new IOException("refused: " + answer);
            }
            answer.append(US_ASCII.decode(bytes.flip()));
        }
        if (!answer.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("refused: " + answer);
        }
        return socket;
    }
}
