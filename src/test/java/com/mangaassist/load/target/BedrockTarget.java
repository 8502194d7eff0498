package com.mangaassist.load.target;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.gateway.BedrockClient;
import com.mangaassist.load.gateway.ChatGateway;
import com.mangaassist.load.gateway.GatewayBehavior;
import com.mangaassist.load.gateway.SdkBedrockClient;
import com.mangaassist.load.metric.GroundTruth;
import java.net.URI;

/** The chat gateway in this process, before the real Bedrock. */
record BedrockTarget(BedrockClient client, ChatGateway gateway) implements Target {

    /**
     * @param seed of a simulated cache
     * @throws IllegalStateException in one line, if there are no credentials, or the gateway's address is in use
     */
    static BedrockTarget start(TargetSettings.Bedrock settings, long seed) {
        var client = SdkBedrockClient.forAws(settings.region(), settings.url());
        var endpoint = settings.gateway().endpoint();
        try {
            var behavior = GatewayBehavior.standard()
                    .withAddress(endpoint.host(), endpoint.port())
                    .withCache(CacheConfiguration.of(settings.gateway().cache(), seed));
            return new BedrockTarget(client, ChatGateway.start(behavior, client));
        } catch (RuntimeException failed) {
            client.close();
            throw failed;
        }
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
        return GroundTruth.UNKNOWN;
    }

    @Override
    public void close() {
        gateway.close();
        client.close();
    }
}
