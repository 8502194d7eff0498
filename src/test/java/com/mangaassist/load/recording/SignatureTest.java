package com.mangaassist.load.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** The AWS SDK through the proxy to an encrypted upstream, which checks signatures as Bedrock does. */
final class SignatureTest {

    private static final AwsSessionCredentials REAL =
            AwsSessionCredentials.create("AKIDREAL", "the real secret", "the real session");
    private static final String PASSWORD = "only-for-this-test";
    private static final String ANSWER = """
            {"content":[{"type":"text","text":"はい"}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":1}}""";

    @TempDir
    private Path folder;

    private record Seen(String uri, HttpHeaders headers, String body) {}

    @Test
    void aSignedRequestIsSignedAgainForTheRealHost() throws Exception {
        var seen = new LinkedBlockingQueue<Seen>();
        var keys = keys();
        var upstream = encrypted(keys, seen);
        var address = URI.create("https://localhost:" + upstream.port());

        try (var proxy = proxy(address, keys);
                var asking = Asking.at(proxy.url())) {
            assertThat(asking.ask(Asking.Operation.INVOKE, "r1", "ありますか?")).isEqualTo("はい");
        }
        upstream.disposeNow();

        var request = Objects.requireNonNull(seen.poll());
        var authorization = request.headers().get("authorization");
        assertThat(request.headers().get("x-amz-security-token")).isEqualTo("the real session");
        assertThat(authorization).contains("Credential=AKIDREAL/", "/us-east-1/bedrock/aws4_request", "host;");
        assertThat(authorization).isEqualTo(signedAsSeen(request, address));
    }

    /** What the signature must be, from what arrived and the moment that it names. */
    private static String signedAsSeen(Seen seen, URI address) {
        var format = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
        var when = LocalDateTime.parse(seen.headers().get("x-amz-date"), format).toInstant(ZoneOffset.UTC);
        var names = seen.headers().get("authorization").replaceFirst(".*SignedHeaders=([^,]+),.*", "$1");
        var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(URI.create(address + seen.uri()));
        for (var name : names.split(";", -1)) {
            if (!name.startsWith("x-amz-date")
                    && !name.equals("x-amz-content-sha256")
                    && !name.equals("x-amz-security-token")) {
                request.putHeader(name, seen.headers().get(name));
            }
        }
        var signed = AwsV4HttpSigner.create()
                .sign(wish -> wish.identity(REAL)
                        .request(request.build())
                        .payload(ContentStreamProvider.fromUtf8String(seen.body()))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "bedrock")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(when, ZoneOffset.UTC)));
        return signed.request().firstMatchingHeader("Authorization").orElseThrow();
    }

    private RecordingProxy proxy(URI address, KeyStore keys) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SslContext believing = SslContextBuilder.forClient().trustManager(trust).build();
        return RecordingProxy.start(
                new Recording(address, new Recording.Listen("127.0.0.1", 0), new Recording.Album(folder, true)),
                new Upstream.Options(
                        client -> client.secure(spec -> spec.sslContext(believing)),
                        StaticCredentialsProvider.create(REAL)),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    }

    private static DisposableServer encrypted(KeyStore keys, LinkedBlockingQueue<Seen> seen) throws Exception {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        var context = SslContextBuilder.forServer(factory).build();
        return HttpServer.create()
                .host("localhost")
                .port(0)
                .secure(spec -> spec.sslContext(context))
                .handle((request, response) -> request.receive()
                        .aggregate()
                        .asString(UTF_8)
                        .doOnNext(body -> seen.add(
                                new Seen(request.uri(), request.requestHeaders().copy(), body)))
                        .flatMap(body -> response.header("Content-Type", "application/json")
                                .sendString(Mono.just(ANSWER))
                                .then()))
                .bindNow();
    }

    /** A key pair and a certificate for localhost, made by the JDK's own tool. */
    private KeyStore keys() throws Exception {
        var file = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), UTF_8))
                .isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        // What is trusted is an entry of its own.
        keys.setCertificateEntry("trusted", keys.getCertificate("test"));
        return keys;
    }
}
