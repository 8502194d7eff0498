package com.mangaassist.load.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain HTTP, as curl and other clients speak it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MockBedrockTest {

    private final MockBedrock bedrock =
            MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));

    @AfterAll
    void close() {
        bedrock.close();
    }

    private HttpResponse<String> send(HttpClient.Version version, String method, String path)
            throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofString(ClientsUnderTest.body("Hello", 100));
        return HttpClient.newBuilder()
                .version(version)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(bedrock.url() + path))
                                .method(method, body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/model/anthropic.claude-3-haiku-20240307-v1:0/invoke",
                "/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke"
            })
    void aModelIdMayBeEscapedOrNot(String path) throws Exception {
        assertThat(send(HttpClient.Version.HTTP_1_1, "POST", path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aClientMayAskToUpgradeToHttp2(HttpClient.Version version) throws Exception {
        var response = send(version, "POST", "/model/anthropic.claude-3-haiku-20240307-v1:0/invoke");

        assertThat(response.version()).isEqualTo(version);
        assertThat(response.body()).contains("Response to: Hello");
    }

    @ParameterizedTest
    @CsvSource({"POST,/nonsense", "GET,/model/anthropic.claude-3-haiku-20240307-v1:0/invoke", "POST,/model//invoke"})
    void whatIsNoOperationIsUnknown(String method, String path) throws Exception {
        var response = send(HttpClient.Version.HTTP_1_1, method, path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("x-amzn-errortype").orElse(""))
                .startsWith("UnknownOperationException");
        assertThat(response.body()).contains("com.amazon.coral.service#UnknownOperationException");
    }

    @Test
    void aPortInUseIsNamed() {
        var behavior = MockBehavior.defaults(1).withAddress("127.0.0.1", bedrock.port());

        assertThatThrownBy(() -> MockBedrock.start(behavior))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mock Bedrock cannot listen on 127.0.0.1:" + bedrock.port()
                        + ": the address is in use or not of this machine");
    }
}
