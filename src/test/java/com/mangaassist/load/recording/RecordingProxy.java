package com.mangaassist.load.recording;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ChannelBindException;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;

/**
 * Stands where clients expect Bedrock, passes all traffic to the real one and keeps its answers as fixtures.
 *
 * <p>Requests are read whole, for they may have to be signed again; answers pass as they come, byte by byte.
 */
public final class RecordingProxy implements AutoCloseable {

    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_CONNECTIONS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LoopResources loops = LoopResources.create("recorder");
    private final ConnectionProvider connections = ConnectionProvider.builder("upstream")
            .maxConnections(MAX_CONNECTIONS)
            .pendingAcquireMaxCount(-1)
            .build();

    /** One thread writes, so that no event loop waits for a disk. */
    private final Scheduler writing = Schedulers.newSingle("recordings");

    private final Keeper keeper;
    private final Recording recording;
    private final DisposableServer server;

    private RecordingProxy(Recording recording, Upstream.Options options, Keeper keeper) {
        this.recording = recording;
        this.keeper = keeper;
        var client = options.trust()
                .apply(HttpClient.create(connections).runOn(loops, false).protocol(HttpProtocol.HTTP11));
        var upstream = new Upstream(recording, client, new Signature(options.credentials()));
        var snapshots = new Snapshots(String.valueOf(recording.upstream().getHost()), Clock.systemUTC());
        this.server = bound(new Relay(
                upstream, exchange -> writing.schedule(() -> keeper.keep(() -> exchange.fixture(snapshots)))));
    }

    /**
     * Listens from now on.
     *
     * @param out where each recording is told, one line each
     * @throws IllegalStateException naming host and port, if the address is in use
     * @throws com.mangaassist.load.fixture.InvalidFixtureException if the folder holds broken fixtures
     */
    public static RecordingProxy start(Recording recording, PrintStream out) {
        var credentials = DefaultCredentialsProvider.builder().build();
        return start(recording, new Upstream.Options(client -> client, credentials), out);
    }

    static RecordingProxy start(Recording recording, Upstream.Options options, PrintStream out) {
        return new RecordingProxy(recording, options, Keeper.of(recording.album(), out));
    }

    private DisposableServer bound(Relay relay) {
        var listen = recording.listen();
        try {
            return HttpServer.create()
                    .host(listen.host())
                    .port(listen.port())
                    .runOn(loops, false)
                    .protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
                    .http2Settings(settings -> settings.maxConcurrentStreams(MAX_CONNECTIONS))
                    .httpRequestDecoder(
                            decoder -> decoder.maxHeaderSize(MAX_HEAD).maxInitialLineLength(MAX_HEAD))
                    .handle(relay::pass)
                    .bindNow();
        } catch (ChannelBindException inUse) {
            release();
            throw new IllegalStateException(
                    "the recorder cannot listen on " + listen.host() + ":" + listen.port()
                            + ": the address is in use or not of this machine",
                    inUse);
        }
    }

    /** Where clients find it instead of Bedrock. */
    public URI url() {
        return URI.create("http://" + recording.listen().host() + ":" + server.port());
    }

    /** How many answers were new, changed, left alone and not recorded, once all that passed is written. */
    public String summary() {
        var summary = Mono.fromSupplier(keeper::summary).subscribeOn(writing);
        return Objects.requireNonNull(summary.block(PATIENCE));
    }

    /** Stops listening; what passed whole is written first. */
    @Override
    public void close() {
        server.disposeNow(PATIENCE);
        release();
    }

    private void release() {
        connections.disposeLater().block(PATIENCE);
        writing.disposeGracefully().block(PATIENCE);
        loops.disposeLater(Duration.ZERO, PATIENCE).block(PATIENCE);
    }
}
