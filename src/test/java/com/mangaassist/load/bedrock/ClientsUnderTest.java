package com.mangaassist.load.bedrock;

import com.mangaassist.load.protocol.Json;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The AWS SDK's clients as users have them, with another endpoint. */
final class ClientsUnderTest {

    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));

    private ClientsUnderTest() {}

    static BedrockRuntimeAsyncClient async(MockBedrock bedrock, int maxConcurrency) {
        return async(bedrock, NettyNioAsyncHttpClient.builder().maxConcurrency(maxConcurrency));
    }

    static BedrockRuntimeAsyncClient async(MockBedrock bedrock, Protocol protocol) {
        return async(bedrock, NettyNioAsyncHttpClient.builder().protocol(protocol));
    }

    private static BedrockRuntimeAsyncClient async(MockBedrock bedrock, NettyNioAsyncHttpClient.Builder http) {
        return BedrockRuntimeAsyncClient.builder()
                .endpointOverride(bedrock.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .httpClientBuilder(http)
                .build();
    }

    static BedrockRuntimeClient sync(MockBedrock bedrock) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(bedrock.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    /** Of the service that knows models, profiles and batch jobs. */
    static BedrockClient control(MockBedrock bedrock) {
        return BedrockClient.builder()
                .endpointOverride(bedrock.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .build();
    }

    /** Tries once. */
    static BedrockRuntimeClient syncOnce(MockBedrock bedrock) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(bedrock.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** Tries once. */
    static BedrockRuntimeAsyncClient asyncOnce(MockBedrock bedrock) {
        return BedrockRuntimeAsyncClient.builder()
                .endpointOverride(bedrock.url())
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** One user message in Claude's format. */
    static String body(String prompt, int maxTokens) {
        var body =
                Json.newObject().put("anthropic_version", "bedrock-2023-05-31").put("max_tokens", maxTokens);
        body.putArray("messages").addObject().put("role", "user").put("content", prompt);
        return body.toString();
    }
}
