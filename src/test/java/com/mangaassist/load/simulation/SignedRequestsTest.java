package com.mangaassist.load.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** A gateway that checks signatures as {@code execute-api} does, with the AWS SDK's own signer. */
final class SignedRequestsTest {

    private static final AwsSessionCredentials CREDENTIALS = AwsSessionCredentials.create(
            "AKIDPLANTED", "planted-aws-secret-0123456789", "planted-aws-session-0123456789");

    @TempDir
    private Path folder;

    private final Queue<String> valid = new ConcurrentLinkedQueue<>();
    private final Queue<String> invalid = new ConcurrentLinkedQueue<>();

    @Test
    void everyRequestOfALoadIsSignedAndNoSecretShows() throws Exception {
        var gateway = gateway();
        var environment = Map.of(
                "AWS_ACCESS_KEY_ID", CREDENTIALS.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY", CREDENTIALS.secretAccessKey(),
                "AWS_SESSION_TOKEN", CREDENTIALS.sessionToken(),
                "AWS_REGION", "eu-west-1");
        try (var job = ChildProcess.mainJob(
                folder,
                environment,
                "-Dchat.rate=10",
                "-Dchat.target=gateway",
                "-Dchat.auth=iam",
                "-Dchat.ws.url=ws://127.0.0.1:" + gateway.port() + "/prod",
                "-Dchat.http.url=http://127.0.0.1:" + gateway.port())) {
            job.exitCode();

            assertThat(invalid).as(job.output()).isEmpty();
            assertThat(valid)
                    .as(job.output())
                    .hasSizeGreaterThan(25)
                    .contains("GET /prod", "POST /chat", "POST /chat/stream");
        }
        gateway.disposeNow();
        PlantedSecrets.assertNowhere(
                folder, List.of(CREDENTIALS.secretAccessKey(), CREDENTIALS.sessionToken()), List.of());
    }

    private DisposableServer gateway() {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get(
                                "/prod",
                                (in, out) -> checked(in, "")
                                        ? out.sendWebsocket((from, to) -> to.sendString(
                                                from.receive().asString().flatMap(SignedRequestsTest::frames)))
                                        : out.status(403).send())
                        .post("/chat", (in, out) -> posted(in, out, SignedRequestsTest::whole))
                        .post("/chat/stream", (in, out) -> posted(in, out, SignedRequestsTest::events)))
                .bindNow();
    }

    private Publisher<Void> posted(
            HttpServerRequest in,
            HttpServerResponse out,
            BiFunction<String, HttpServerResponse, Publisher<Void>> answer) {
        return in.receive()
                .aggregate()
                .asString(UTF_8)
                .flatMap(body -> Mono.from(
                        checked(in, body)
                                ? answer.apply(body, out)
                                : out.status(403).send()));
    }

    private static Publisher<Void> whole(String question, HttpServerResponse out) {
        var id = ChatRequest.parse(question).requestId();
        return out.sendString(Mono.just(new ChatFrame.Answer("Yes.", stop(id)).json()));
    }

    private static Publisher<Void> events(String question, HttpServerResponse out) {
        return out.sse().sendString(frames(question).map(frame -> "data: " + frame + "\n\n"));
    }

    private static Flux<String> frames(String question) {
        var id = ChatRequest.parse(question).requestId();
        return Flux.just(new ChatFrame.Delta(id, "Yes.").json(), stop(id).json());
    }

    private static ChatFrame.Stop stop(String id) {
        return new ChatFrame.Stop(id, ModelId.HAIKU, "end_turn", new TokenUsage(5, 2), false);
    }

    private boolean checked(HttpServerRequest request, String body) {
        var good = signedAsSeen(request, body).equals(request.requestHeaders().get("authorization"));
        (good ? valid : invalid).add(request.method() + " " + request.uri());
        return good;
    }

    /** What the signature must be, from what arrived and the moment that it names. */
    private static String signedAsSeen(HttpServerRequest seen, String body) {
        var date = seen.requestHeaders().get("x-amz-date");
        if (date == null) {
            return "unsigned";
        }
        var when = LocalDateTime.parse(date, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"))
                .toInstant(ZoneOffset.UTC);
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(seen.method().name()))
                .uri(URI.create("http://" + seen.requestHeaders().get("host") + seen.uri()));
        return AwsV4HttpSigner.create()
                .sign(wish -> wish.identity(CREDENTIALS)
                        .request(request.build())
                        .payload(ContentStreamProvider.fromUtf8String(body))
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(when, ZoneOffset.UTC)))
                .request()
                .firstMatchingHeader("Authorization")
                .orElseThrow();
    }
}
