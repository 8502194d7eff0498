package com.mangaassist.load.target;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.usage.UsageReport;
import com.mangaassist.load.config.GatewaySettings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.gateway.BedrockClient;
import com.mangaassist.load.gateway.ChatGateway;
import com.mangaassist.load.gateway.GatewayBehavior;
import com.mangaassist.load.gateway.NettyBedrockClient;
import com.mangaassist.load.gateway.SdkBedrockClient;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.protocol.ModelId;
import java.net.URI;
import java.util.HashMap;
import java.util.OptionalLong;

/** The chat gateway before the mock Bedrock, both in this process, with the AWS SDK in between. */
public final class EmbeddedTarget implements Target {

    private final MockBedrock bedrock;
    private final BedrockClient client;
    private final ChatGateway gateway;

    private EmbeddedTarget(MockBedrock bedrock, GatewaySettings settings, GatewayBehavior behavior) {
        this.bedrock = bedrock;
        this.client = settings.client() == GatewaySettings.Client.SDK
                ? SdkBedrockClient.forMock(bedrock.url())
                : NettyBedrockClient.forMock(bedrock.url());
        this.gateway = gateway(behavior);
    }

    /** @throws IllegalStateException naming host and port, if one of the addresses is in use */
    public static EmbeddedTarget start(TargetSettings.Embedded settings, long seed) {
        return start(settings, seed, GatewayPatience.OF_AWS);
    }

    static EmbeddedTarget start(TargetSettings.Embedded settings, long seed, GatewayPatience patience) {
        var endpoint = settings.gateway().endpoint();
        var behavior = GatewayBehavior.standard()
                .withAddress(endpoint.host(), endpoint.port())
                .withCache(CacheConfiguration.of(settings.gateway().cache(), seed))
                .withLimits(patience.limits());
        var bedrock = MockBedrock.start(MockConfiguration.of(settings.mock(), seed));
        return new EmbeddedTarget(bedrock, settings.gateway(), behavior);
    }

    private ChatGateway gateway(GatewayBehavior behavior) {
        try {
            return ChatGateway.start(behavior, client);
        } catch (RuntimeException failed) {
            client.close();
            bedrock.close();
            throw failed;
        }
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
    public Served served() {
        var report = bedrock.usageReport();
        var answered = new HashMap<ModelId, Long>();
        report.models().forEach((model, usage) -> answered.put(model, usage.calls()));
        return new Served(
                answered,
                report.models().values().stream()
                        .mapToLong(usage -> usage.errorsByType().getOrDefault("ThrottlingException", 0L))
                        .sum(),
                report.models().values().stream()
                        .mapToLong(UsageReport.ModelUsage::retries)
                        .sum(),
                bedrock.requestQuotas(answered.keySet()));
    }

    @Override
    public void close() {
        gateway.close();
        client.close();
        bedrock.close();
    }
}
