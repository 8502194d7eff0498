package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mangaassist.load.gateway.limit.GatewayLimits;
import com.mangaassist.load.gateway.limit.Lifetime;
import com.mangaassist.load.gateway.limit.RateLimit;
import com.mangaassist.load.gateway.limit.SocketLimits;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Connections that cost something and bring nothing. */
final class IdleConnectionsTest {

    private static final int MANY = 10_000;
    private static final int SPARE_FILES = 2_000;
    private static final long MOST_BYTES_EACH = 32 * 1024;

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(5);

    private static String question(String id) {
        return new ChatRequest(id, "Hello", Optional.empty(), Optional.empty()).json();
    }

    private static ChatGateway gateway(GatewayLimits limits, BedrockClient bedrock) {
        return ChatGateway.start(
                GatewayBehavior.standard().withLimits(limits.withConnections(new RateLimit(1e6, 1_000_000))), bedrock);
    }

    @Test
    void tenThousandIdleConnectionsCostLittleAndKeepNobodyWaiting() throws Exception {
        assumeTrue(mayOpen(MANY + SPARE_FILES), "this process may not open so many files");
        try (var gateway = gateway(GatewayLimits.aws(), ScriptedBedrock.saying("x"));
                var first = ChatSocket.connect(gateway.webSocketUrl())) {
            first.send(question("r0")).answer();
            var before = bytes();
            var clients = clients(gateway.port());
            try {
                var each = (bytes() - before) / MANY;

                System.out.println("memory per idle connection: " + each + " bytes (" + MANY + " connections)");
                assertThat(each).isLessThan(MOST_BYTES_EACH);
                assertThat(first.send(question("r1")).answer()).hasSize(2);
                try (var late = ChatSocket.connect(gateway.webSocketUrl())) {
                    assertThat(late.send(question("r2")).answer()).hasSize(2);
                }
            } finally {
                clients.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean mayOpen(int files) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                && unix.getMaxFileDescriptorCount() >= files;
    }

    /** What lives on the heap, and what Netty's pool holds outside of it. */
    private static long bytes() {
        System.gc();
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return heap + PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    }

    private static Process clients(int port) throws IOException {
        var clients = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdleClients.class.getName(),
                        String.valueOf(port),
                        String.valueOf(MANY))
                .redirectErrorStream(true)
                .start();
        var said = new BufferedReader(new InputStreamReader(clients.getInputStream(), UTF_8)).readLine();
        assertThat(said).isEqualTo("open " + MANY);
        return clients;
    }

    @Test
    void aHalfOpenConnectionIsCut() throws IOException {
        var limits =
                GatewayLimits.aws().withSockets(new SocketLimits(32_768, 131_072, 8, LONG, new Lifetime(SHORT, LONG)));
        try (var gateway = gateway(limits, ScriptedBedrock.saying("x"));
                var deaf = IdleClients.connect(gateway.port())) {
            var bytes = ByteBuffer.allocate(256);

            // It never answers the close frame, as a peer that is gone; so only the cut ends this.
            while (deaf.read(bytes) >= 0) {
                assertThat(bytes.hasRemaining()).isTrue();
            }
            assertThat(bytes.get(0)).as("a close frame came first").isEqualTo((byte) 0x88);
        }
    }

    @Test
    void aSlowReaderHoldsUpNobodyElse() throws InterruptedException {
        var bedrock = new ScriptedBedrock(in ->
                Flux.range(0, 100_000).map(i -> (ClaudeEvent) new ClaudeEvent.Text("あ".repeat(5_000))));
        try (var gateway = gateway(GatewayLimits.aws(), bedrock);
                var slow = ChatSocket.connectWithoutReading(gateway.webSocketUrl());
                var other = ChatSocket.connect(gateway.webSocketUrl())) {
            slow.send(question("slow"));

            other.send(question("other"));
            for (int i = 0; i < 100; i++) {
                assertThat(other.next().requestId()).isEqualTo("other");
            }
        }
    }
}
