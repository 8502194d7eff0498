package com.mangaassist.load.target;

import com.mangaassist.load.gateway.limit.GatewayLimits;
import com.mangaassist.load.gateway.limit.HttpLimits;
import com.mangaassist.load.gateway.limit.Lifetime;
import com.mangaassist.load.gateway.limit.SocketLimits;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How long the embedded gateway waits.
 *
 * @param integration for the model's whole answer
 * @param idle for a byte in either direction
 */
public record GatewayPatience(Duration integration, Duration idle) {

    static final GatewayPatience OF_AWS = new GatewayPatience(
            GatewayLimits.aws().sockets().integrationTimeout(),
            GatewayLimits.aws().sockets().lifetime().idle());

    private static final Pattern WORDS = Pattern.compile("(timeout|idle) (\\d{1,4})(ms|s)");

    /**
     * Reads {@code timeout 1s} or {@code idle 500ms}; the other one is as long as AWS's.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static GatewayPatience parse(String words) {
        var matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("gateway: \"" + words
                    + "\" is not allowed; expected for example timeout 1s, idle 500ms or refused");
        }
        var amount = Long.parseLong(matcher.group(2));
        var time = matcher.group(3).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
        return matcher.group(1).equals("timeout")
                ? new GatewayPatience(time, OF_AWS.idle)
                : new GatewayPatience(OF_AWS.integration, time);
    }

    GatewayLimits limits() {
        var aws = GatewayLimits.aws();
        if (equals(OF_AWS)) {
            return aws;
        }
        var sockets = aws.sockets();
        var http = aws.http();
        return aws.withSockets(new SocketLimits(
                        sockets.frameBytes(),
                        sockets.messageBytes(),
                        sockets.questionsAtOnce(),
                        integration,
                        new Lifetime(idle, sockets.lifetime().total())))
                .withHttp(new HttpLimits(
                        http.bodyBytes(),
                        integration,
                        new Lifetime(idle, http.stream().total())));
    }
}
