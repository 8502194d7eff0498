package com.mangaassist.load.config;

import java.net.URI;
import java.util.List;

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
    record Deployed(URI webSocketUrl, URI httpUrl, AccessSettings access) implements TargetSettings {

        /** A gateway that lets everybody in. */
        public Deployed(URI webSocketUrl, URI httpUrl) {
            this(webSocketUrl, httpUrl, AccessSettings.OPEN);
        }

        @Override
        public String name() {
            return "gateway";
        }

        @Override
        public String stage() {
            return webSocketUrl.getHost();
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

    static TargetSettings from(Options options) {
        var kind = options.text(Option.TARGET);
        return switch (kind) {
            case "embedded" -> new Embedded(MockSettings.from(options, 0), GatewaySettings.from(options, 0));
            case "gateway" ->
                new Deployed(
                        url(options, Option.WS_URL, List.of("ws", "wss")),
                        url(options, Option.HTTP_URL, List.of("http", "https")),
                        AccessSettings.from(options));
            default -> throw new InvalidOptionException(Option.TARGET, kind, "embedded or gateway");
        };
    }

    private static URI url(Options options, Option option, List<String> schemes) {
        var allowed = "an address that starts with " + String.join(":// or ", schemes)
                + ":// and names a host (chat.target=gateway needs it)";
        return options.parse(
                option,
                URI::create,
                url -> url.getHost() != null && url.getScheme() != null && schemes.contains(url.getScheme()),
                allowed);
    }
}
