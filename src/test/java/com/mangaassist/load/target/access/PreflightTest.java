package com.mangaassist.load.target.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mangaassist.load.config.AccessSettings;
import com.mangaassist.load.config.ServerSettings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForms;
import com.mangaassist.load.target.EmbeddedTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Each thing that can be wrong with a deployed gateway, seen on loopback. */
final class PreflightTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final Map<String, String> trustedBefore = trust();

    @AfterEach
    void trustAsBefore() {
        trust().keySet().forEach(System::clearProperty);
        trustedBefore.forEach(System::setProperty);
    }

    private static Map<String, String> trust() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("javax.net.ssl.trustStore"))
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    private static EmbeddedTarget gateway(String... options) {
        var properties = new Properties();
        properties.setProperty("mock.port", "0");
        properties.setProperty("gateway.port", "0");
        properties.setProperty("mock.latencyScale", "0.01");
        for (var option : options) {
            properties.setProperty(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        var settings = ServerSettings.from(properties);
        return EmbeddedTarget.start(
                new TargetSettings.Embedded(settings.mock(), settings.gateway()), settings.door(), settings.seed());
    }

    private Access access(String headers, Optional<Path> trust) throws IOException {
        var file = Files.writeString(folder.resolve("headers.txt"), headers);
        return Access.of(
                new AccessSettings(Optional.of(file), trust, AccessSettings.Auth.NONE, true),
                URI.create("wss://localhost"),
                Map.of());
    }

    private static void ask(Access access, Transport transport, URI webSocket, URI http, Duration patience) {
        var question = new ChatRequest("p1", "Hello", Optional.empty(), Optional.empty());
        new Preflight(access, ChatForms.ours(), patience).ask(question, transport, webSocket, http);
    }

    private static String wrong(Access access, Transport transport, URI webSocket, URI http, Duration patience) {
        var seen = catchThrowable(() -> ask(access, transport, webSocket, http, patience));
        assertThat(seen).isInstanceOf(IllegalStateException.class);
        assertThat(seen.getMessage())
                .startsWith("preflight: " + transport.id() + " ")
                .doesNotContain("\n");
        return String.valueOf(seen.getMessage());
    }

    private static String wrong(Transport transport, URI address) {
        return wrong(
                Access.OPEN, transport, URI.create(address.toString().replaceFirst("^http", "ws")), address, SHORT);
    }

    private static URI loopback(DisposableServer server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Test
    void aGatewayThatAnswersPasses() throws Exception {
        var keys = TestAuthority.vouchingFor("ip:127.0.0.1", folder);
        var token = Files.writeString(folder.resolve("token"), "s3cret");
        try (var gateway = gateway(
                "gateway.certificate=" + keys.certificate(), "gateway.key=" + keys.key(), "gateway.token=" + token)) {
            assertThat(gateway.webSocket().getScheme()).isEqualTo("wss");
            var access = access("Authorization: Bearer s3cret", Optional.of(keys.authority()));
            for (var transport : Transport.values()) {
                ask(access, transport, gateway.webSocket(), gateway.http(), PATIENCE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whatIsWrongWithAnAddressIsSaid(Transport transport) throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(wrong(transport, URI.create("http://no-such-host.invalid:80")))
                .endsWith("DNS: the name no-such-host.invalid is not known");
        assertThat(wrong(transport, URI.create("http://127.0.0.1:" + free)))
                .endsWith("refused: nothing listens at 127.0.0.1:" + free);
    }

    @Test
    void aCertificateMustBeTrustedAndForTheHost() throws Exception {
        var keys = TestAuthority.vouchingFor("dns:elsewhere", folder);
        try (var gateway = gateway("gateway.certificate=" + keys.certificate(), "gateway.key=" + keys.key())) {
            for (var transport : Transport.values()) {
                assertThat(wrong(Access.OPEN, transport, gateway.webSocket(), gateway.http(), PATIENCE))
                        .endsWith("TLS: the certificate of 127.0.0.1 is of an unknown authority;"
                                + " -Dchat.trust=FILE trusts yours");
                assertThat(wrong(
                                access("", Optional.of(keys.authority())),
                                transport,
                                gateway.webSocket(),
                                gateway.http(),
                                PATIENCE))
                        .endsWith("TLS: the certificate is not for 127.0.0.1");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void whoIsNotLetInLearnsWhy(Transport transport) throws Exception {
        var token = Files.writeString(folder.resolve("token"), "s3cret");
        try (var gateway = gateway("gateway.token=" + token)) {
            assertThat(wrong(Access.OPEN, transport, gateway.webSocket(), gateway.http(), PATIENCE))
                    .contains("HTTP 401 Unauthorized", "chat.headers");
            assertThat(wrong(
                            access("Authorization: Bearer guess", Optional.empty()),
                            transport,
                            gateway.webSocket(),
                            gateway.http(),
                            PATIENCE))
                    .contains("HTTP 403 Forbidden", "chat.auth=iam")
                    .doesNotContain("guess");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aWrongPathIsSaid(Transport transport) {
        try (var gateway = gateway()) {
            assertThat(wrong(
                            Access.OPEN,
                            transport,
                            gateway.webSocket().resolve("/prod"),
                            gateway.http().resolve("/prod"),
                            PATIENCE))
                    .contains("HTTP 404 Not Found", "stage");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void framesOfAnotherFormAreShown(Transport transport) {
        var strange = "{\"status\":\"STREAMING\",\"completion\":\"Hi\"}";
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.ws(
                                "/",
                                (in, out) -> out.sendString(Flux.just(strange).concatWith(Mono.never())))
                        .post("/chat", (in, out) -> out.sendString(Mono.just(strange)))
                        .post(
                                "/chat/stream",
                                (in, out) -> out.sse().sendString(Mono.just("data: " + strange + "\n\n"))))
                .bindNow();

        assertThat(wrong(transport, loopback(server).resolve("/")))
                .contains("wrong frame form", "STREAMING", "chat.frames");
        server.disposeNow();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void aGatewayThatFallsSilentIsSaid(Transport transport) {
        var server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.ws("/", (in, out) -> out.sendString(Flux.never()))
                        .post("/chat", (in, out) -> Mono.never())
                        .post("/chat/stream", (in, out) -> out.sse().sendString(Flux.never())))
                .bindNow();

        assertThat(wrong(transport, loopback(server).resolve("/"))).endsWith("no answer within 1 s");
        server.disposeNow();
    }

    @Test
    void aWrongTrustFileIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("ca.pem"), "no certificate");

        assertThatThrownBy(() -> access("", Optional.of(file)))
                .hasMessage("-Dchat.trust=" + file + " is not allowed; expected a PEM file of certificates");
    }
}
