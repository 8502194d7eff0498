package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mangaassist.load.bedrock.RawConnection.Response;
import com.mangaassist.load.protocol.Json;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;

/** Whatever arrives, the mock refuses it as the service would, and goes on; with Netty's watch for leaks at its closest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class RobustnessTest {

    private static final int REQUESTS = 2_000;
    private static final int MOST_BYTES = 25_000_000;
    private static final String TOO_LONG = "1 validation error detected: Value at 'body' failed to satisfy constraint: "
            + "Member must have length less than or equal to 25000000";
    private static final Malformed VALID = new Malformed(
            "valid",
            "POST",
            "/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke",
            Malformed.valid(false).getBytes(UTF_8));

    private final ListAppender<ILoggingEvent> leaks = new ListAppender<>();
    private final Logger detector = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    private final ResourceLeakDetector.Level usual = ResourceLeakDetector.getLevel();
    private final MockBedrock bedrock = start();

    @BeforeAll
    void watch() {
        leaks.start();
        detector.addAppender(leaks);
        detector.setAdditive(false);
    }

    @AfterAll
    void close() {
        bedrock.close();
        detector.detachAppender(leaks);
        detector.setAdditive(true);
        ResourceLeakDetector.setLevel(usual);
    }

    private static MockBedrock start() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        return MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));
    }

    private Response exchange(Malformed request, boolean slowly) throws IOException {
        try (var connection = new RawConnection(bedrock.port())) {
            var bytes = RawConnection.request(request);
            if (slowly) {
                connection.sendSlowly(bytes);
            } else {
                connection.send(bytes);
            }
            return connection.receive();
        }
    }

    private static void assertRefused(Malformed request, Response response) {
        assertThat(response.status()).as("%s%n%s", request, response).isBetween(400, 499);
        assertThat(response.header("x-amzn-requestid")).as("%s", request).hasSize(36);
        assertThat(response.header("x-amzn-errortype")).as("%s", request).contains("Exception");
        assertThat(Json.object(response.body()).fieldNames())
                .toIterable()
                .as("%s", request)
                .containsAnyOf("message", "Output");
    }

    private void assertServing() throws IOException {
        assertThat(exchange(VALID, false).status()).isEqualTo(200);
    }

    @Test
    void everyMalformedRequestIsRefusedAndTheNextValidOneWorks() throws IOException {
        var random = new SplittableRandom(42);

        for (int i = 0; i < REQUESTS; i++) {
            var request = Malformed.draw(i, random);
            assertRefused(request, exchange(request, i % 50 == 0));
            if (i % 100 == 0) {
                assertServing();
            }
        }

        assertServing();
        assertNothingLeaked();
    }

    @Test
    void theSameHoldsOverHttp2() throws IOException {
        var random = new SplittableRandom(43);
        var requests = new ArrayList<Malformed>();
        for (int i = 0; i < REQUESTS / 5; i++) {
            requests.add(Malformed.draw(i, random));
        }
        var client =
                HttpClient.create().protocol(HttpProtocol.H2C).host("127.0.0.1").port(bedrock.port());

        Flux.fromIterable(requests)
                .flatMap(request -> over(client, request).doOnNext(response -> assertRefused(request, response)), 50)
                .blockLast(Duration.ofMinutes(1));

        assertServing();
        assertNothingLeaked();
    }

    private static Mono<Response> over(HttpClient client, Malformed request) {
        return client.request(HttpMethod.valueOf(request.method()))
                .uri(request.path())
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(request.body())))
                .responseSingle((head, body) -> body.asString(UTF_8)
                        .defaultIfEmpty("")
                        .map(text -> {
                            var headers = new HashMap<String, String>();
                            head.responseHeaders()
                                    .forEach(header ->
                                            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
                            return new Response(head.status().code(), headers, text);
                        }));
    }

    @Test
    void tooLongABodyIsRefusedHoweverItComes() throws IOException {
        var path = VALID.path();
        var announced = new Malformed("oversized", "POST", path, new byte[MOST_BYTES + 1]);
        assertThat(Json.text(Json.object(exchange(announced, false).body()), "message"))
                .isEqualTo(TOO_LONG);

        try (var connection = new RawConnection(bedrock.port())) {
            connection.send(
                    ("POST " + path + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
            var chunk = new byte[1_000_000];
            for (int i = 0; i < 26; i++) {
                connection.send("f4240\r\n".getBytes(UTF_8));
                connection.send(chunk);
                connection.send("\r\n".getBytes(UTF_8));
            }
            connection.send("0\r\n\r\n".getBytes(UTF_8));
            var response = connection.receive();
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.body()).contains("less than or equal to 25000000");
        }
        assertServing();
        assertNothingLeaked();
    }

    @Test
    void tooLongABodyIsRefusedOverHttp2() throws IOException {
        var client =
                HttpClient.create().protocol(HttpProtocol.H2C).host("127.0.0.1").port(bedrock.port());
        var oversized = new Malformed("oversized", "POST", VALID.path(), new byte[MOST_BYTES + 1]);

        var response = over(client, oversized).block(Duration.ofSeconds(60));

        assertThat(Json.text(Json.object(Objects.requireNonNull(response).body()), "message"))
                .isEqualTo(TOO_LONG);
        assertServing();
    }

    @Test
    void whatIsNotHttp2AfterItsPrefaceEndsTheConnection() throws IOException {
        var random = new SplittableRandom(45);
        for (int i = 0; i < 50; i++) {
            try (var connection = new RawConnection(bedrock.port())) {
                connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(UTF_8));
                var garbage = new byte[1 + random.nextInt(20_000)];
                random.nextBytes(garbage);
                garbage[0] = (byte) 0xFF; // a frame longer than any that was agreed on
                connection.send(garbage);
                connection.finish();

                assertThat(connection.rest()).hasSizeLessThan(100_000);
            }
        }
        assertServing();
        assertNothingLeaked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "POST /model/x/invoke HTTP/9.9\r\nConnection: close\r\n\r\n",
                "POST /model/x/invoke HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST /model/x/invoke HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
                "POST /model/x/invoke HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "POST /model/x/invoke HTTP/1.1\r\nX: LONG\r\n\r\n",
                "POST /model/LONG/invoke HTTP/1.1\r\n\r\n"
            })
    void whatIsNotEvenHttpIsRefusedThenClosed(String garbage) throws IOException {
        try (var connection = new RawConnection(bedrock.port())) {
            connection.send(garbage.replace("LONG", "y".repeat(200_000)).getBytes(UTF_8));
            connection.send(new byte[300_000]);

            assertThat(connection.receive().status()).isBetween(400, 499);
            assertThat(connection.hasEnded()).isTrue();
        }
        assertServing();
    }

    @Test
    void connectionsThatBreakOffOrStallDoNoHarm() throws IOException {
        var random = new SplittableRandom(44);
        var stalled = new ArrayList<RawConnection>();
        for (int i = 0; i < 200; i++) {
            var bytes = RawConnection.request(VALID);
            var connection = new RawConnection(bedrock.port());
            connection.send(java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
            if (i % 3 == 0) {
                stalled.add(connection);
            } else if (i % 3 == 1) {
                connection.abort();
            } else {
                connection.close();
            }
        }

        assertServing();
        for (var connection : stalled) {
            connection.close();
        }
        assertNothingLeaked();
    }

    /** Plants a leak and waits until it is reported: then all that leaked before has been reported too. */
    private void assertNothingLeaked() {
        var canary = "canary " + System.nanoTime();
        plant(canary);
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (reported().stream().noneMatch(leak -> leak.contains(canary)) && System.nanoTime() < patience) {
            System.gc();
            LockSupport.parkNanos(20_000_000);
            ByteBufAllocator.DEFAULT.buffer().release();
        }
        assertThat(reported()).anyMatch(leak -> leak.contains(canary));
        assertThat(reported()).allMatch(leak -> leak.contains("canary"));
    }

    private static void plant(String canary) {
        ByteBufAllocator.DEFAULT.buffer().touch(canary);
    }

    private List<String> reported() {
        return List.copyOf(leaks.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
