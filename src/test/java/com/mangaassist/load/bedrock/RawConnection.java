package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** HTTP/1.1 by hand, so that nothing corrects what is sent. */
final class RawConnection implements AutoCloseable {

    /** Longer than this is a hang. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** @param headers by lower-case name */
    record Response(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** A few bytes at a time, with a breath between. */
    void sendSlowly(byte[] bytes) throws IOException {
        int step = Math.max(1, bytes.length / 20);
        for (int at = 0; at < bytes.length; at += step) {
            socket.getOutputStream().write(bytes, at, Math.min(step, bytes.length - at));
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** The other side sees a reset rather than an end. */
    void abort() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** A request with the length that it says. */
    static byte[] request(Malformed request) {
        var head = request.method() + " " + request.path() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + request.body().length + "\r\n\r\n";
        var bytes = new byte[head.length() + request.body().length];
        System.arraycopy(head.getBytes(ISO_8859_1), 0, bytes, 0, head.length());
        System.arraycopy(request.body(), 0, bytes, head.length(), request.body().length);
        return bytes;
    }

    Response receive() throws IOException {
        var status = line();
        var headers = new HashMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var length = headers.get("content-length");
        var body = length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        return new Response(Integer.parseInt(status.split(" ", 3)[1]), headers, new String(body, UTF_8));
    }

    /** Says that nothing more will be sent. */
    void finish() throws IOException {
        socket.shutdownOutput();
    }

    /** All that the other side still says, until it closes or breaks off. */
    byte[] rest() throws IOException {
        try {
            return in.readAllBytes();
        } catch (SocketException brokenOff) {
            return new byte[0];
        }
    }

    /** Whether the other side has nothing more to say. */
    boolean hasEnded() throws IOException {
        return in.read() < 0;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended after \"" + line + "\"");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
