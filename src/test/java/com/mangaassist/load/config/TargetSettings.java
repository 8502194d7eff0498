package com.mangaassist.load.config;

import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.protocol.form.ChatForms;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is under test. */
public sealed interface TargetSettings {

    /** The gateway and the mock Bedrock in this process. */
    record Embedded(MockSettings mock, GatewaySettings gateway) implements TargetSettings {

        /** The same beside another that runs already. */
        public Embedded onAnyPort() {
            return new Embedded(mock.onAnyPort(), gateway.onAnyPort());
        }

        @Override
        public String name() {
            return "embedded";
        }

        @Override
        public String stage() {
            return "embedded";
        }

        @Override
        public boolean isFree() {
            return true;
        }
    }

    /** A gateway that runs elsewhere. */
    record Deployed(URI webSocketUrl, URI httpUrl, ChatForm frames, AccessSettings access) implements TargetSettings {

        /** A gateway that speaks in our form and lets everybody in. */
        public Deployed(URI webSocketUrl, URI httpUrl) {
            this(webSocketUrl, httpUrl, ChatForms.ours(), AccessSettings.OPEN);
        }

        @Override
        public String name() {
            return "gateway";
        }

        @Override
        public String stage() {
            return webSocketUrl.getHost();
        }

        @Override
        public Set<Transport> transports() {
            return frames.transports();
        }
    }

    /**
     * The gateway in this process, before the real Bedrock.
     *
     * @param url empty for the region's own
     */
    record Bedrock(String region, Optional<URI> url, GatewaySettings gateway) implements TargetSettings {

        @Override
        public String name() {
            return "bedrock";
        }

        @Override
        public String stage() {
            return "bedrock-" + region;
        }

        private static Bedrock from(Options options) {
            var gateway = GatewaySettings.from(options, 0);
            if (gateway.client() != GatewaySettings.Client.SDK) {
                throw new InvalidOptionException(
                        Option.GATEWAY_CLIENT,
                        options.text(Option.GATEWAY_CLIENT),
                        "sdk, which signs (chat.target=bedrock)");
            }
            return new Bedrock(region(options), url(options), gateway);
        }

        private static Optional<URI> url(Options options) {
            return options.isSet(Option.BEDROCK_URL)
                    ? Optional.of(TargetSettings.url(options, Option.BEDROCK_URL, List.of("http", "https")))
                    : Optional.empty();
        }

        private static String region(Options options) {
            if (options.isSet(Option.BEDROCK_REGION)) {
                return options.parse(
                        Option.BEDROCK_REGION,
                        text -> text,
                        text -> text.matches("[a-z]{2}(-[a-z]+)+-\\d"),
                        "a region such as us-east-1");
            }
            var region = options.environment().getOrDefault("AWS_REGION", "");
            if (region.isBlank()) {
                throw new InvalidOptionException(
                        Option.BEDROCK_REGION, "", "a region such as us-east-1, here or in AWS_REGION");
            }
            return region;
        }
    }

    /**
     * The real Bedrock, with nothing in between.
     *
     * @param url the region's own, unless another was named
     */
    record Direct(String region, URI url) implements TargetSettings {

        @Override
        public String name() {
            return "bedrock-direct";
        }

        @Override
        public String stage() {
            return "bedrock-direct-" + region;
        }

        @Override
        public Set<Transport> transports() {
            return ChatForms.bedrock().transports();
        }

        private static Direct from(Options options) {
            var region = Bedrock.region(options);
            return new Direct(
                    region,
                    Bedrock.url(options).orElse(URI.create("https://bedrock-runtime." + region + ".amazonaws.com")));
        }
    }

    /** As {@code chat.target} names it. */
    String name();

    /** The stage whose baselines a run is compared with unless {@code chat.stage} says otherwise. */
    String stage();

    /** Whether nobody is paid, whatever is sent; then no budget is needed. */
    default boolean isFree() {
        return false;
    }

    /** What it can be asked over. */
    default Set<Transport> transports() {
        return EnumSet.allOf(Transport.class);
    }

    static TargetSettings from(Options options) {
        var kind = options.text(Option.TARGET);
        return switch (kind) {
            case "embedded" -> new Embedded(MockSettings.from(options, 0), GatewaySettings.from(options, 0));
            case "gateway" -> deployed(options);
            case "bedrock" -> Bedrock.from(options);
            case "bedrock-direct" -> Direct.from(options);
            default ->
                throw new InvalidOptionException(Option.TARGET, kind, "embedded, gateway, bedrock or bedrock-direct");
        };
    }

    private static Deployed deployed(Options options) {
        var frames = ChatForms.named(options.text(Option.FRAMES), options.environment());
        var webSocket = url(options, Option.WS_URL, List.of("ws", "wss"));
        var http = frames.transports().equals(Set.of(Transport.WS))
                ? URI.create("https://" + webSocket.getHost())
                : url(options, Option.HTTP_URL, List.of("http", "https"));
        return new Deployed(webSocket, http, frames, AccessSettings.from(options));
    }

    private static URI url(Options options, Option option, List<String> schemes) {
        var allowed = "an address that starts with " + String.join(":// or ", schemes)
                + ":// and names a host (chat.target=" + options.text(Option.TARGET) + " needs it)";
        return options.parse(
                option,
                URI::create,
                url -> url.getHost() != null && url.getScheme() != null && schemes.contains(url.getScheme()),
                allowed);
    }
}
