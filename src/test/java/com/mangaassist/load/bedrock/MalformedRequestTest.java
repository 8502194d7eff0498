package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mangaassist.load.protocol.ModelId;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** Whatever arrives: an error of the client in the service's form, never a failure of the mock, and no leak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedRequestTest {

    private static final String INVOKE = "/model/" + ModelId.HAIKU + "/invoke";
    private static final String CONVERSE = "/model/" + ModelId.HAIKU + "/converse";
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e999",
        "\"\"",
        "[]",
        "{}",
        "[[]]",
        "\"x\"",
        "99999999999999999999999999",
        "0.5",
        "[null]",
        "{\"a\":1}",
        "\"\\ud800\"",
        "[1,2]"
    };
    private static final String[] KEYS = {"anthropic_version", "max_tokens", "messages"};

    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
    private final ListAppender<ILoggingEvent> leaks = new ListAppender<>();
    private final Logger leakLog = (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));

    @BeforeAll
    void watch() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        leaks.start();
        leakLog.addAppender(leaks);
    }

    @AfterAll
    void close() {
        bedrock.close();
        leakLog.detachAppender(leaks);
        ResourceLeakDetector.setLevel(before);
    }

    private byte[] head(String method, String path, int length) {
        return (method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private String exchange(String method, String path, byte[] body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), bedrock.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head(method, path, body.length));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void assertRefused(String request, String response) {
        assertThat(response).as(request).matches("(?s)HTTP/1.1 4\\d\\d .*");
        assertThat(response).as(request).containsPattern("(?i)x-amzn-errortype: \\w+Exception");
    }

    private static byte[] malformed(SplittableRandom random) {
        var valid = ClaudeBody.VALID;
        return switch (random.nextInt(6)) {
            case 0 -> valid.substring(0, random.nextInt(valid.length())).getBytes(UTF_8);
            case 1 -> ("{\"messages\":" + "[".repeat(1 + random.nextInt(5_000))).getBytes(UTF_8);
            case 2 -> ClaudeBody.with(KEYS[random.nextInt(3)], wrong(random)).getBytes(UTF_8);
            case 3 -> invalidUtf8(valid.getBytes(UTF_8), random);
            case 4 -> garbage(random);
            default ->
                ClaudeBody.with("messages", "[{\"role\":" + wrong(random) + ",\"content\":" + wrong(random) + "}]")
                        .getBytes(UTF_8);
        };
    }

    private static String wrong(SplittableRandom random) {
        return VALUES[random.nextInt(VALUES.length)];
    }

    private static byte[] garbage(SplittableRandom random) {
        var bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] invalidUtf8(byte[] valid, SplittableRandom random) {
        var broken = valid.clone();
        broken[random.nextInt(valid.length)] = (byte) (0xF8 | random.nextInt(8));
        return broken;
    }

    private static final class ClaudeBody {

        static final String VALID = with("none", "");

        static String with(String key, String value) {
            var keys = new String[] {"anthropic_version", "max_tokens", "messages"};
            var usual = new String[] {"\"bedrock-2023-05-31\"", "10", "[{\"role\":\"user\",\"content\":\"x\"}]"};
            var body = new StringBuilder("{");
            for (int i = 0; i < keys.length; i++) {
                body.append(i > 0 ? "," : "").append('"').append(keys[i]).append("\":");
                body.append(keys[i].equals(key) ? value : usual[i]);
            }
            return body.append('}').toString();
        }
    }

    @Test
    void twoThousandMalformedRequestsAreRefused() throws IOException {
        var random = new SplittableRandom(20240307);
        for (int i = 0; i < 2_000; i++) {
            var body = malformed(random);
            var path = random.nextInt(4) == 0 ? CONVERSE : INVOKE;

            assertRefused(i + " " + path + " " + new String(body, ISO_8859_1), exchange("POST", path, body));
        }
        assertStillServes();
    }

    @Test
    void badPathsAndMethodsAreRefused() throws IOException {
        for (var path : List.of(
                "/model/%ZZ/invoke",
                "/model/%E3%81/invoke",
                "/model/%/invoke",
                "//",
                "/model/" + "x".repeat(9_000) + "/invoke",
                "/model/a%00b/converse",
                "/%",
                "/model/x/invoke?q=%ZZ")) {
            assertRefused(path, exchange("POST", path, ClaudeBody.VALID.getBytes(UTF_8)));
        }
        for (var method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW")) {
            assertRefused(method, exchange(method, INVOKE, new byte[0]));
        }
        assertStillServes();
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() throws IOException {
        var body = new byte[25_000_001];
        Arrays.fill(body, (byte) ' ');

        assertThat(exchange("POST", INVOKE, body)).contains("Member must have length less than or equal to 25000000");
        assertStillServes();
    }

    @Test
    void abortedConnectionsLeaveNoTrace() throws IOException {
        var random = new SplittableRandom(7);
        var stalled = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), bedrock.port());
            socket.getOutputStream().write(head("POST", INVOKE, 1_000));
            socket.getOutputStream().write(garbage(random));
            if (i % 2 == 0) {
                socket.close();
            } else {
                stalled.add(socket);
            }
        }
        assertStillServes();
        for (var socket : stalled) {
            socket.close();
        }
    }

    @Test
    void noBufferLeaks() throws IOException {
        twoThousandMalformedRequestsAreRefused();
        System.gc();
        for (int i = 0; i < 1_000; i++) {
            PooledByteBufAllocator.DEFAULT.directBuffer(64).release();
        }

        assertThat(leaks.list).isEmpty();
    }

    private void assertStillServes() throws IOException {
        assertThat(exchange("POST", INVOKE, ClaudeBody.VALID.getBytes(UTF_8))).startsWith("HTTP/1.1 200");
    }
}
