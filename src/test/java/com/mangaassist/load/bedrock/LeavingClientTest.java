package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A client that leaves early costs what was generated so far, and holds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LeavingClientTest {

    private final MockBedrock bedrock = MockBedrock.start(MockBehavior.defaults(42));

    @BeforeEach
    void reset() {
        bedrock.reset();
    }

    @AfterAll
    void close() {
        bedrock.close();
    }

    private Socket asking(String operation) throws IOException {
        var body = ClientsUnderTest.body("Hello".repeat(20), 100).getBytes(UTF_8);
        var socket = new Socket(InetAddress.getLoopbackAddress(), bedrock.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST /model/" + ModelId.HAIKU + "/" + operation + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                + body.length + "\r\n\r\n")
                        .getBytes(UTF_8));
        socket.getOutputStream().write(body);
        return socket;
    }

    @Test
    void leavingWithinAStreamIsNoted() throws Exception {
        try (var socket = asking("invoke-with-response-stream")) {
            assertThat(socket.getInputStream().readNBytes(600)).hasSize(600);
        }

        var call = bedrock.takeInvocation(Duration.ofSeconds(20)).orElseThrow();
        assertThat(call.outcome()).isEqualTo("broken");
        assertThat(call.usage().outputTokens()).isBetween(1L, 40L);
    }

    @Test
    void leavingBeforeTheAnswerIsNoted() throws Exception {
        for (var operation : new String[] {"invoke", "invoke-with-response-stream"}) {
            asking(operation).close();

            var call = bedrock.takeInvocation(Duration.ofSeconds(20)).orElseThrow();
            assertThat(call.outcome()).as(operation).isEqualTo("broken");
            assertThat(call.usage().outputTokens()).as(operation).isZero();
        }
    }
}
