package com.mangaassist.load.target.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question by POST, answered at once or with server-sent events. */
final class PostedQuestion {

    private static final String DATA = "data:";

    private final Access access;
    private final ChatForm form;
    private final Duration patience;

    PostedQuestion(Access access, ChatForm form, Duration patience) {
        this.access = access;
        this.form = form;
        this.patience = patience;
    }

    ChatFrame.Stop ask(ChatRequest question, URI address, Transport transport, AnswerReader reader)
            throws InterruptedException, ExecutionException, TimeoutException {
        var answer = access.client()
                .build()
                .sendAsync(request(question, address, transport), BodyHandlers.ofLines())
                .thenCompose(
                        response -> CompletableFuture.supplyAsync(() -> read(response, address, transport, reader)));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw reader.unfinished("no answer within " + patience.toSeconds() + " s");
        }
    }

    private HttpRequest request(ChatRequest question, URI address, Transport transport) {
        var body = form.body(question).getBytes(UTF_8);
        var request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Accept", transport == Transport.SSE ? "text/event-stream" : "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        access.headers("POST", address, body).forEach(request::setHeader);
        return request.build();
    }

    private ChatFrame.Stop read(
            HttpResponse<Stream<String>> response, URI address, Transport transport, AnswerReader reader) {
        try (var lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new RefusedException(new Trouble(address, patience)
                        .status(response.statusCode(), lines.collect(Collectors.joining(" "))));
            }
            var frames = transport == Transport.SSE ? lines.flatMap(PostedQuestion::event) : whole(lines);
            return frames.flatMap(frame -> reader.read(frame).stream())
                    .findFirst()
                    .orElseThrow(() -> reader.unfinished("wrong frame form: the answer has no frames"));
        }
    }

    private static Stream<String> whole(Stream<String> lines) {
        var body = lines.collect(Collectors.joining("\n"));
        return body.isBlank() ? Stream.of() : Stream.of(body);
    }

    /** As Gatling hands an event out. */
    private static Stream<String> event(String line) {
        if (!line.startsWith(DATA)) {
            return line.isBlank() || line.matches("(event|id|retry)?:.*") ? Stream.of() : Stream.of(line);
        }
        var data = line.substring(DATA.length()).strip();
        return Stream.of("{\"data\":" + (isObject(data) ? data : new String(Json.quoted(data), UTF_8)) + "}");
    }

    private static boolean isObject(String data) {
        try {
            Json.object(data);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
