package com.mangaassist.load.report.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.Runs;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackPostTest {

    private static final String SECRET = "/services/T000/B000/XXSECRETXX";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer receiver;

    @BeforeEach
    void aReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(SECRET, this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void oneMessageArrivesInSpiteOfTwoErrorsAndAThrottling() {
        answers.addAll(List.of("500", "500", "429 7", "200"));

        assertThat(notifying(address())).contains("Slack: notified");

        assertThat(accepted).hasSize(1);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(7));
        assertThat(Json.object(accepted.get(0))
                        .path("blocks")
                        .path(0)
                        .path("text")
                        .path("text")
                        .textValue())
                .isEqualTo("Load test ✅ passed: chatsimulation-20260131");
    }

    @Test
    void whatSlackRefusesIsNotRepeated() {
        answers.add("404");

        assertThat(notifying(address())).contains("Slack: not notified: HTTP 404");
        assertThat(waits).isEmpty();
    }

    @Test
    void theTimeIsBounded() {
        answers.addAll(List.of("503", "429 30"));

        assertThat(notifying(address())).contains("Slack: not notified: HTTP 429, 2 tries");
    }

    @Test
    void triesAreBounded() {
        answers.addAll(Collections.nCopies(9, "500"));

        assertThat(notifying(address())).contains("Slack: not notified: HTTP 500, 5 tries");
        assertThat(answers).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1" + SECRET,
                "http://example.com" + SECRET,
                "ftp://example.com" + SECRET,
                "https://[broken" + SECRET,
                SECRET
            })
    void theAddressNeverAppears(String address) {
        assertThat(notifying(address))
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("Slack: not notified: ")
                        .doesNotContain("SECRET", "services", "127.0.0.1", "example.com"));
    }

    @Test
    void withoutAWebhookNothingIsSaid() {
        assertThat(SlackDelivery.to(Optional.empty()).deliver(Runs.document(Runs.report(1)), Optional.empty()))
                .isEmpty();
    }

    private Optional<String> notifying(String address) {
        return SlackDelivery.posting(address, webhook -> new SlackPost(webhook, this::pass, nanos::get))
                .deliver(Runs.document(Runs.report(1)), Optional.empty());
    }

    private void pass(Duration duration) {
        waits.add(duration);
        nanos.addAndGet(duration.toNanos());
    }

    private String address() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + SECRET;
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = answers.remove().split(" ", -1);
        if (answer.length > 1) {
            exchange.getResponseHeaders().add("Retry-After", answer[1]);
        }
        if (answer[0].equals("200")) {
            accepted.add(body);
        }
        exchange.sendResponseHeaders(Integer.parseInt(answer[0]), -1);
        exchange.close();
    }
}
