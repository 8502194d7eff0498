package com.mangaassist.load.target;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.usage.UsageReport;
import com.mangaassist.load.config.Endpoint;
import com.mangaassist.load.config.GatewaySettings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.gateway.BedrockClient;
import com.mangaassist.load.gateway.ChatGateway;
import com.mangaassist.load.gateway.GatewayBehavior;
import com.mangaassist.load.gateway.NettyBedrockClient;
import com.mangaassist.load.gateway.SdkBedrockClient;
import com.mangaassist.load.gateway.cache.CacheRules;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.Receipt;
import com.mangaassist.load.metric.Receipts;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.net.URI;
import java.util.HashMap;
import java.util.OptionalLong;

/** The chat gateway before the mock Bedrock, both in this process, with the AWS SDK in between. */
public final class EmbeddedTarget implements Target {

    private final MockBedrock bedrock;
    private final BedrockClient client;
    private final ChatGateway gateway;

    private EmbeddedTarget(MockBedrock bedrock, GatewaySettings settings, long seed) {
        this.bedrock = bedrock;
        this.client = settings.client() == GatewaySettings.Client.SDK
                ? SdkBedrockClient.forMock(bedrock.url())
                : NettyBedrockClient.forMock(bedrock.url());
        this.gateway = gateway(settings.endpoint(), CacheConfiguration.of(settings.cache(), seed));
    }

    /** @throws IllegalStateException naming host and port, if one of the addresses is in use */
    public static EmbeddedTarget start(TargetSettings.Embedded settings, long seed) {
        return new EmbeddedTarget(
                MockBedrock.start(MockConfiguration.of(settings.mock(), seed)), settings.gateway(), seed);
    }

    private ChatGateway gateway(Endpoint endpoint, CacheRules cache) {
        try {
            var behavior = GatewayBehavior.standard()
                    .withAddress(endpoint.host(), endpoint.port())
                    .withCache(cache);
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
    public Receipts receipts() {
        return requestId -> {
            var bill = bedrock.bill(requestId);
            return new Receipt(bill.usage(), bill.recorded());
        };
    }

    @Override
    public Served served() {
        var report = bedrock.usageReport();
        var answered = new HashMap<ModelId, Long>();
        var billed = new HashMap<ModelId, TokenUsage>();
        report.models().forEach((model, usage) -> {
            answered.put(model, usage.calls());
            billed.put(model, usage.tokens());
        });
        return new Served(
                answered,
                billed,
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
