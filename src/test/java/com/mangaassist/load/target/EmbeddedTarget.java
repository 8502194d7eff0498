package com.mangaassist.load.target;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.config.Endpoint;
import com.mangaassist.load.config.GatewaySettings;
import com.mangaassist.load.config.MockSettings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.gateway.BedrockClient;
import com.mangaassist.load.gateway.ChatGateway;
import com.mangaassist.load.gateway.GatewayBehavior;
import com.mangaassist.load.gateway.NettyBedrockClient;
import com.mangaassist.load.gateway.SdkBedrockClient;
import com.mangaassist.load.metric.GroundTruth;
import java.net.URI;
import java.util.OptionalLong;

/** The chat gateway before the mock Bedrock, both in this process, with the AWS SDK in between. */
public final class EmbeddedTarget implements Target {

    private final MockBedrock bedrock;
    private final BedrockClient client;
    private final ChatGateway gateway;

    private EmbeddedTarget(MockBedrock bedrock, GatewaySettings settings) {
        this.bedrock = bedrock;
        this.client = settings.client() == GatewaySettings.Client.SDK
                ? SdkBedrockClient.forMock(bedrock.url())
                : NettyBedrockClient.forMock(bedrock.url());
        this.gateway = gateway(settings.endpoint());
    }

    /** @throws IllegalStateException naming host and port, if one of the addresses is in use */
    public static EmbeddedTarget start(TargetSettings.Embedded settings, long seed) {
        return new EmbeddedTarget(MockBedrock.start(behavior(settings.mock(), seed)), settings.gateway());
    }

    private ChatGateway gateway(Endpoint endpoint) {
        try {
            return ChatGateway.start(GatewayBehavior.standard().withAddress(endpoint.host(), endpoint.port()), client);
        } catch (RuntimeException failed) {
            client.close();
            bedrock.close();
            throw failed;
        }
    }

    /** @throws IllegalArgumentException naming what is wrong in one of the files */
    private static MockBehavior behavior(MockSettings settings, long seed) {
        var trouble = settings.trouble();
        var behavior = MockBehavior.defaults(seed)
                .withLatencyScale(settings.latencyScale())
                .withErrorRate(trouble.errorRate())
                .withThrottleRate(trouble.throttleRate())
                .withAddress(settings.endpoint().host(), settings.endpoint().port());
        behavior = settings.answers().realLifecycle() ? behavior.withRealLifecycle() : behavior;
        behavior = trouble.faults().map(behavior::withFaults).orElse(behavior);
        behavior = trouble.quotas().map(behavior::withQuotas).orElse(behavior);
        return settings.answers().fixtures().map(behavior::withFixtures).orElse(behavior);
    }

    /** Where AWS SDKs find the mock. */
    public URI bedrockUrl() {
        return bedrock.url();
    }

    @Override
    public URI webSocket() {
        return gateway.webSocketUrl();
    }

    @Override
    public URI http() {
        return gateway.httpUrl().resolve("/");
    }

    @Override
    public GroundTruth groundTruth() {
        return requestId -> bedrock.takeTimeline(requestId)
                .map(timeline -> OptionalLong.of(timeline.firstContentWritten()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void close() {
        gateway.close();
        client.close();
        bedrock.close();
    }
}
