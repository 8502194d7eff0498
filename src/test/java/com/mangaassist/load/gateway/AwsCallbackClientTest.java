package com.mangaassist.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ChatFrame;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiAsyncClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;

/** The client that real services push with. */
final class AwsCallbackClientTest {

    private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();

    private final ChatGateway gateway = ChatGateway.start(GatewayBehavior.standard(), ScriptedBedrock.saying("x"));
    private final ChatSocket reader = ChatSocket.connect(gateway.webSocketUrl());
    private final ApiGatewayManagementApiAsyncClient service = ApiGatewayManagementApiAsyncClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + gateway.port()))
            .httpClient(HTTP)
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("mock", "mock")))
            .build();

    @AfterEach
    void close() {
        service.close();
        reader.close();
        gateway.close();
    }

    private String connectionId() throws InterruptedException {
        return ((ChatFrame.Failure) reader.send("{}").next()).connectionId();
    }

    private CompletableFuture<?> post(String id, String message) {
        return service.postToConnection(call -> call.connectionId(id).data(SdkBytes.fromUtf8String(message)));
    }

    @Test
    void posts() throws InterruptedException {
        post(connectionId(), "新刊が出ました").join();

        assertThat(reader.nextMessage()).isEqualTo("新刊が出ました");
    }

    @Test
    void looks() throws InterruptedException {
        var id = connectionId();
        var connection = service.getConnection(call -> call.connectionId(id)).join();

        assertThat(connection.connectedAt()).isBeforeOrEqualTo(connection.lastActiveAt());
        assertThat(connection.identity().sourceIp()).isEqualTo("127.0.0.1");
    }

    @Test
    void closesAndLearnsThatTheConnectionIsGone() throws InterruptedException {
        var id = connectionId();
        service.deleteConnection(call -> call.connectionId(id)).join();
        reader.closeCode();

        assertThatThrownBy(() -> post(id, "x").join()).hasCauseInstanceOf(GoneException.class);
    }

    @Test
    void learnsThatItsMessageIsTooLarge() throws InterruptedException {
        var id = connectionId();

        assertThatThrownBy(() -> post(id, "x".repeat(131_073)).join())
                .hasCauseInstanceOf(PayloadTooLargeException.class);
    }
}
