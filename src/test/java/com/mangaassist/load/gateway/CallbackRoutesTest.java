package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CallbackRoutesTest {

    private final ChatGateway gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"));
    private final ChatSocket client = ChatSocket.connect(gateway.webSocketUrl());

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    private String connectionId() throws InterruptedException {
        return ((ChatFrame.Failure) client.send("{}").next()).connectionId();
    }

    private HttpResponse<String> call(String method, String id, String body) throws IOException, InterruptedException {
        var url = gateway.httpUrl().resolve("/@connections/" + URLEncoder.encode(id, UTF_8));
        var request = HttpRequest.newBuilder(URI.create(url.toString()))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void aServiceReachesItsClient() throws Exception {
        assertThat(call("POST", connectionId(), "{\"note\":\"新刊\"}").statusCode())
                .isEqualTo(200);

        assertThat(client.nextMessage()).isEqualTo("{\"note\":\"新刊\"}");
    }

    @Test
    void aLargeMessageArrivesWhole() throws Exception {
        var message = "鬼".repeat(131_072 / 3);

        assertThat(call("POST", connectionId(), message).statusCode()).isEqualTo(200);

        assertThat(client.nextMessage()).isEqualTo(message);
    }

    @Test
    void aMessageBeyond128KilobytesIsTooLarge() throws Exception {
        var response = call("POST", connectionId(), "x".repeat(131_073));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("PayloadTooLargeException");
    }

    @Test
    void aConnectionCanBeLookedAt() throws Exception {
        var response = call("GET", connectionId(), "");

        assertThat(response.statusCode()).isEqualTo(200);
        var connection = Json.object(response.body());
        assertThat(Instant.parse(Json.text(connection, "lastActiveAt")))
                .isAfterOrEqualTo(Instant.parse(Json.text(connection, "connectedAt")));
        assertThat(Json.text(connection.path("identity"), "sourceIp")).isEqualTo("127.0.0.1");
        assertThat(Json.text(connection.path("identity"), "userAgent")).startsWith("Java-http-client/");
    }

    @Test
    void aConnectionCanBeClosed() throws Exception {
        assertThat(call("DELETE", connectionId(), "").statusCode()).isEqualTo(204);

        assertThat(client.closeCode()).isEqualTo(1000);
    }

    @Test
    void aConnectionThatIsNoMoreIsGone() throws Exception {
        var id = connectionId();
        call("DELETE", id, "");
        client.closeCode();

        for (var method : new String[] {"POST", "GET", "DELETE"}) {
            var response = call(method, id, "x");
            assertThat(response.statusCode()).isEqualTo(410);
            assertThat(response.headers().firstValue("x-amzn-ErrorType")).hasValue("GoneException");
        }
    }
}
