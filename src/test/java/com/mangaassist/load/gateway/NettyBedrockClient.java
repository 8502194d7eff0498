package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.ClaudeAnswer;
import com.mangaassist.load.protocol.ClaudeEvent;
import com.mangaassist.load.protocol.InvalidFrameException;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.util.retry.Retry;

/**
 * Calls Bedrock without the AWS SDK, for loads that the SDK cannot carry: it decodes frames as they come and holds a
 * kilobyte for each stream where the SDK holds two megabytes.
 *
 * <p>Errors, retries and their limits are the SDK's.
 */
public final class NettyBedrockClient implements BedrockClient {

    private static final int MAX_CONNECTIONS = 10_000;
    private static final Duration MAX_WAIT = Duration.ofSeconds(29);
    private static final Duration MAX_SILENCE = Duration.ofSeconds(30);

    private static final int RETRIES = 3;
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);

    private final ConnectionProvider connections;
    private final HttpClient client;

    private NettyBedrockClient(URI endpoint) {
        connections = ConnectionProvider.builder("bedrock")
                .maxConnections(MAX_CONNECTIONS)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(MAX_WAIT)
                .build();
        client = HttpClient.create(connections)
                .baseUrl(endpoint.toString())
                .responseTimeout(MAX_SILENCE)
                .headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json"));
    }

    /** For a mock, which checks no signature. */
    public static NettyBedrockClient forMock(URI endpoint) {
        return new NettyBedrockClient(endpoint);
    }

    @Override
    public Flux<ClaudeEvent> stream(Invocation invocation) {
        return Flux.defer(() -> {
            var delivered = new AtomicBoolean();
            return call(invocation, "invoke-with-response-stream")
                    .response(NettyBedrockClient::events)
                    .doOnNext(event -> delivered.setPlain(true))
                    .onErrorMap(NettyBedrockClient::upstream)
                    .retryWhen(retry(delivered));
        });
    }

    @Override
    public Mono<ClaudeAnswer> invoke(Invocation invocation) {
        return call(invocation, "invoke")
                .response((reply, bytes) -> refusalOr(reply, bytes, answer(bytes)))
                .single()
                .onErrorMap(NettyBedrockClient::upstream)
                .retryWhen(retry(new AtomicBoolean()));
    }

    private HttpClient.ResponseReceiver<?> call(Invocation invocation, String operation) {
        var body = Unpooled.wrappedBuffer(invocation.request().json().getBytes(UTF_8));
        return client.headers(headers -> headers.set("x-amzn-bedrock-request-metadata", invocation.metadata())
                        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes()))
                .post()
                .uri("/model/" + URLEncoder.encode(invocation.model().value(), UTF_8) + "/" + operation)
                .send(Mono.fromSupplier(body::retainedDuplicate));
    }

    private static Flux<ClaudeEvent> events(HttpClientResponse reply, ByteBufFlux bytes) {
        return Flux.from(refusalOr(reply, bytes, ChunkReader.events(bytes)));
    }

    private static Mono<ClaudeAnswer> answer(ByteBufFlux bytes) {
        return bytes.aggregate().asByteArray().map(ClaudeAnswer::parse);
    }

    private static <T> Publisher<T> refusalOr(HttpClientResponse reply, ByteBufFlux bytes, Publisher<T> answer) {
        var status = reply.status().code();
        if (status == 200) {
            return answer;
        }
        var type = reply.responseHeaders().get("x-amzn-ErrorType", "");
        return bytes.aggregate()
                .asByteArray()
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> Mono.error(BedrockErrors.reply(status, type, body)));
    }

    private static UpstreamException upstream(Throwable error) {
        if (error instanceof UpstreamException already) {
            return already;
        }
        return error instanceof InvalidFrameException unreadable
                ? UpstreamException.unreadable(unreadable)
                : UpstreamException.unreachable(error);
    }

    /** As the SDK does it; but never once the reader has seen something. */
    private static Retry retry(AtomicBoolean delivered) {
        return Retry.backoff(RETRIES, FIRST_BACKOFF)
                .filter(error -> !delivered.getPlain() && ((UpstreamException) error).mayPass())
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    @Override
    public void close() {
        connections.disposeLater().block(MAX_WAIT);
    }
}
