package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ClaudeAnswer;
import com.mangaassist.load.protocol.ClaudeEvent;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.utils.SystemSetting;

/** Calls Bedrock as production does, through the AWS SDK with its retries. */
public final class SdkBedrockClient implements BedrockClient {

    /** The SDK's default of 50 would silently be the load limit. */
    private static final int MAX_CONCURRENCY = 2_000;

    private static final int MAX_WAITING = 100_000;

    private static final String JSON = "application/json";

    private static final int THREADS = 2;

    private static final String BEARER_TOKEN = "AWS_BEARER_TOKEN_BEDROCK";

    /** Our own, because the SDK's takes two seconds to close. */
    private final SdkEventLoopGroup threads =
            SdkEventLoopGroup.builder().numberOfThreads(THREADS).build();

    private final BedrockRuntimeAsyncClient client;

    private SdkBedrockClient(UnaryOperator<BedrockRuntimeAsyncClientBuilder> where) {
        client = where.apply(BedrockRuntimeAsyncClient.builder())
                .httpClientBuilder(httpClient())
                // Events are handed on by the thread that read them.
                .asyncConfiguration(options ->
                        options.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
                .build();
    }

    /** For a mock: signs with keys that mean nothing. */
    public static SdkBedrockClient forMock(URI endpoint) {
        return new SdkBedrockClient(builder -> builder.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("mock", "mock"))));
    }

    /**
     * For the real service: signs with what the SDK's default chain finds, or sends the token of {@code
     * AWS_BEARER_TOKEN_BEDROCK}.
     *
     * @param endpoint empty for the region's own
     * @throws IllegalStateException in one line, if there is neither
     */
    public static SdkBedrockClient forAws(String region, Optional<URI> endpoint) {
        if (SystemSetting.getStringValueFromEnvironmentVariable(BEARER_TOKEN).isEmpty()) {
            checkCredentials();
        }
        return new SdkBedrockClient(builder ->
                endpoint.map(builder::endpointOverride).orElse(builder).region(Region.of(region)));
    }

    private static void checkCredentials() {
        try (var chain = DefaultCredentialsProvider.builder().build()) {
            chain.resolveCredentials();
        } catch (SdkClientException none) {
            throw new IllegalStateException("chat.target=bedrock: there are no AWS credentials in the environment, a"
                    + " profile, or the machine's role, and no AWS_BEARER_TOKEN_BEDROCK");
        }
    }

    private NettyNioAsyncHttpClient.Builder httpClient() {
        return NettyNioAsyncHttpClient.builder()
                .maxConcurrency(MAX_CONCURRENCY)
                .maxPendingConnectionAcquires(MAX_WAITING)
                // The streams of one connection share its window, and some that nobody reads would hold up all others.
                .http2Configuration(http2 -> http2.maxStreams(1L))
                .eventLoopGroup(threads);
    }

    @Override
    public Flux<ClaudeEvent> stream(Invocation invocation) {
        return Flux.defer(() -> {
            var attempts = new StreamAttempts();
            return attempts.events(client.invokeModelWithResponseStream(streamRequest(invocation), attempts));
        });
    }

    @Override
    public Mono<ClaudeAnswer> invoke(Invocation invocation) {
        return Mono.fromFuture(() -> client.invokeModel(request(invocation)))
                .map(response -> ClaudeAnswer.parse(response.body().asByteArrayUnsafe()))
                .onErrorMap(SdkErrors::upstream);
    }

    private static InvokeModelWithResponseStreamRequest streamRequest(Invocation invocation) {
        return InvokeModelWithResponseStreamRequest.builder()
                .modelId(invocation.model().value())
                .contentType(JSON)
                .accept(JSON)
                .requestMetadata(invocation.metadata())
                .body(SdkBytes.fromUtf8String(invocation.request().json()))
                .build();
    }

    private static InvokeModelRequest request(Invocation invocation) {
        return InvokeModelRequest.builder()
                .modelId(invocation.model().value())
                .contentType(JSON)
                .accept(JSON)
                .requestMetadata(invocation.metadata())
                .body(SdkBytes.fromUtf8String(invocation.request().json()))
                .build();
    }

    @Override
    public void close() {
        client.close();
        var unused = threads.eventLoopGroup().shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
