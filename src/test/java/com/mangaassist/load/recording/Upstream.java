package com.mangaassist.load.recording;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/** The service to which requests are passed. */
final class Upstream {

    private final Recording recording;
    private final HttpClient client;
    private final Signature signature;

    Upstream(Recording recording, HttpClient client, Signature signature) {
        this.recording = recording;
        this.client = client.disableRetry(true);
        this.signature = signature;
    }

    /**
     * How it is called.
     *
     * @param trust whom the client believes
     * @param credentials for signing again what came signed
     */
    record Options(UnaryOperator<HttpClient> trust, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {}

    /** @param uri path and query as the client sent them */
    record Request(String method, String uri, HttpHeaders headers, ByteBuffer body) {}

    /** The call, ready to be made. A plain-text upstream is a mock, which checks no signature. */
    Mono<HttpClient.ResponseReceiver<?>> call(Request request) {
        var headers = Heads.passable(request.headers());
        var address = address(request.uri());
        return signed(request, address, headers)
                .map(signed -> client.headers(all -> all.set(signed)
                                .set(
                                        HttpHeaderNames.CONTENT_LENGTH,
                                        request.body().remaining()))
                        .request(HttpMethod.valueOf(request.method()))
                        .uri(address)
                        .send(Mono.fromSupplier(
                                () -> Unpooled.wrappedBuffer(request.body().duplicate()))));
    }

    private Mono<HttpHeaders> signed(Request request, String address, HttpHeaders headers) {
        return recording.isEncrypted() && Signature.isSigned(headers)
                ? signature.renew(request, URI.create(address))
                : Mono.just(headers);
    }

    private String address(String uri) {
        var base = recording.upstream().toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + uri;
    }
}
