package com.mangaassist.load.bedrock.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.server.EventLoops;
import com.mangaassist.load.bedrock.usage.Lateness;
import com.mangaassist.load.protocol.ModelId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.time.Duration;
import java.util.Locale;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Holds many streams open at once and asks the mock how punctual it was. */
final class Streams implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final double NANOS_PER_MILLI = 1e6;

    /** Long enough that all streams are open at once for some seconds. */
    private static final int ANSWER = 100;

    /**
     * The reader is woken for so many bytes at a time, not for each piece (socket(7), {@code SO_RCVLOWAT}), and leaves the
     * cores to the mock, whose punctuality is in question. What is less comes with the connection's end.
     */
    private static final ChannelOption<Integer> WAKE_FOR = new IntegerUnixChannelOption("SO_RCVLOWAT", 1, 18);

    private static final int PORTION = 16_384;

    private final EventLoopGroup loops = EventLoops.create();
    private final MockBedrock bedrock;
    private final byte[] body;

    Streams(MockBedrock bedrock, String body) {
        this.bedrock = bedrock;
        this.body = body.getBytes(UTF_8);
    }

    /**
     * Opens so many streams within two seconds and reads all to their ends.
     *
     * @return one line of figures
     */
    String hold(int count) {
        bedrock.reset();
        // So that each count begins with the same heap, and none pays for what was before it.
        System.gc();
        bedrock.override(MockBedrock.promptHash(MockBench.PROMPT), "マンガ".repeat(ANSWER));
        var connections = ConnectionProvider.create("streams", count);
        var client = sparing(HttpClient.create(connections).runOn(loops));
        long ended = Flux.range(0, count)
                .flatMap(
                        i -> Mono.delay(Duration.ofNanos(i * 2_000_000_000L / count))
                                .flatMap(go -> stream(client))
                                .onErrorComplete(),
                        count)
                .count()
                .blockOptional(LIMIT)
                .orElse(0L);
        connections.dispose();
        var error = bedrock.pacingError();
        return String.format(
                Locale.ROOT,
                "%5d streams at 60 tokens/s: %d complete, first token late %s, gap off by %s, %d pieces",
                count,
                Math.min(ended, bedrock.usageReport().calls()),
                percentiles(error.first()),
                percentiles(error.gap()),
                error.first().count() + error.gap().count());
    }

    @Override
    public void close() {
        var unused = loops.shutdownGracefully();
    }

    private static HttpClient sparing(HttpClient client) {
        return Epoll.isAvailable() ? client.keepAlive(false).option(WAKE_FOR, PORTION) : client;
    }

    private Mono<Long> stream(HttpClient client) {
        return client.post()
                .uri(bedrock.url() + "/model/" + ModelId.SONNET + "/invoke-with-response-stream")
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((response, content) -> content.map(buffer -> (long) buffer.readableBytes()))
                .reduce(0L, Long::sum);
    }

    private static String percentiles(Lateness lateness) {
        return String.format(
                Locale.ROOT,
                "p50 %.2f p99 %.2f ms",
                lateness.percentile(0.5).toNanos() / NANOS_PER_MILLI,
                lateness.percentile(0.99).toNanos() / NANOS_PER_MILLI);
    }
}
