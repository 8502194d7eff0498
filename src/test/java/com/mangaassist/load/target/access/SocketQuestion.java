package com.mangaassist.load.target.access;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.protocol.form.FrameCondition;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One question over a WebSocket. */
final class SocketQuestion {

    private final Access access;
    private final ChatForm form;
    private final Duration patience;

    SocketQuestion(Access access, ChatForm form, Duration patience) {
        this.access = access;
        this.form = form;
        this.patience = patience;
    }

    ChatFrame.Stop ask(ChatRequest question, URI address, AnswerReader reader)
            throws InterruptedException, ExecutionException, TimeoutException {
        var deadline = System.nanoTime() + patience.toNanos();
        var heard = new Heard();
        var opening = access.client().build().newWebSocketBuilder().connectTimeout(patience);
        access.headers("GET", address, new byte[0]).forEach(opening::header);
        var socket = opening.buildAsync(address, heard).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var messages = form.messages(question);
            for (var message : messages.subList(0, messages.size() - 1)) {
                socket.sendText(message.text(), true).get(patience.toMillis(), TimeUnit.MILLISECONDS);
                expect(message.reply(), heard, deadline);
            }
            socket.sendText(messages.get(messages.size() - 1).text(), true)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer(heard, deadline, reader);
        } finally {
            socket.abort();
        }
    }

    private void expect(FrameCondition reply, Heard heard, long deadline) throws InterruptedException {
        var frame = heard.next(deadline);
        if (frame instanceof Closed closed) {
            throw new RefusedException(closed.sentence());
        }
        if (!(frame instanceof Text text) || !reply.isMetBy(text.value())) {
            throw new RefusedException("wrong frame form, the first message got "
                    + (frame instanceof Text text
                            ? "\"" + Trouble.shortened(text.value()) + "\""
                            : "no reply within " + patience.toSeconds() + " s")
                    + "; -Dchat.frames chooses another");
        }
    }

    private ChatFrame.Stop answer(Heard heard, long deadline, AnswerReader reader) throws InterruptedException {
        while (true) {
            var frame = heard.next(deadline);
            if (frame instanceof Text text) {
                var stop = reader.read(text.value());
                if (stop.isPresent()) {
                    return stop.get();
                }
            } else {
                throw reader.unfinished(
                        frame instanceof Closed closed
                                ? closed.sentence()
                                : "no answer within " + patience.toSeconds() + " s");
            }
        }
    }

    private sealed interface Frame permits Text, Closed {}

    private record Text(String value) implements Frame {}

    private record Closed(int code, String reason) implements Frame {

        String sentence() {
            return "the gateway closed with " + code + (reason.isEmpty() ? "" : " " + Trouble.shortened(reason))
                    + " before the answer";
        }
    }

    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        private final StringBuilder partial = new StringBuilder();

        @Nullable Frame next(long deadline) throws InterruptedException {
            return frames.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                frames.add(new Text(partial.toString()));
                partial.setLength(0);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            frames.add(new Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            frames.add(new Closed(1006, String.valueOf(error.getMessage())));
        }
    }
}
