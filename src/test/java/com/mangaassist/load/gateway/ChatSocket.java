package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ChatFrame;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A chat client on the JDK's WebSocket, which shares no code with the gateway's. */
final class ChatSocket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reading;
    private final WebSocket socket;

    private ChatSocket(URI url, boolean reading) {
        this.reading = reading;
        socket = CLIENT.newWebSocketBuilder().buildAsync(url, this).join();
    }

    static ChatSocket connect(URI url) {
        return new ChatSocket(url, true);
    }

    /** Takes nothing from the network until told to. */
    static ChatSocket connectWithoutReading(URI url) {
        return new ChatSocket(url, false);
    }

    void read() {
        socket.request(Long.MAX_VALUE);
    }

    ChatSocket send(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** The next message as it came. */
    String nextMessage() throws InterruptedException {
        return Objects.requireNonNull(messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no frame came in time");
    }

    ChatFrame next() throws InterruptedException {
        return ChatFrame.parse(nextMessage());
    }

    /** All frames up to and including a stop or a failure. */
    List<ChatFrame> answer() throws InterruptedException {
        var frames = new ArrayList<ChatFrame>();
        do {
            frames.add(next());
        } while (frames.get(frames.size() - 1) instanceof ChatFrame.Delta);
        return frames;
    }

    int closeCode() {
        return closeCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Goes without a word, as a lost phone does. */
    void vanish() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
