package com.mangaassist.load.scenario.wire;

import io.gatling.http.client.impl.PrematureCloseException;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Why a turn got no answer, or not the whole of it, where no frame says so.
 *
 * @param code a short name to count by
 */
public record ConnectionLoss(String code, String message) {

    /** No connection was made, and nobody said why. */
    public static final ConnectionLoss NO_CONNECTION = new ConnectionLoss("connect", "no connection");

    /** The connection ended in good order, but too early. */
    public static final ConnectionLoss CLOSED =
            new ConnectionLoss("closed", "the connection ended before the answer did");

    private static final int LONGEST = 200;

    /** Of a close frame that names no code. */
    private static final int NO_STATUS = 1005;

    /** More special causes first. */
    private static final List<Cause> CAUSES = List.of(
            new Cause(UnknownHostException.class, "dns"),
            new Cause(SSLException.class, "tls"),
            new Cause(io.netty.channel.ConnectTimeoutException.class, "connect timeout"),
            new Cause(ConnectException.class, "refused"),
            new Cause(NoRouteToHostException.class, "refused"),
            new Cause(TimeoutException.class, "timeout"),
            new Cause(PrematureCloseException.class, "closed"));

    private record Cause(Class<? extends Throwable> type, String code) {}

    public static ConnectionLoss timeout(Duration timeout) {
        return new ConnectionLoss("timeout", "no end of the answer within " + timeout.toSeconds() + " s");
    }

    /**
     * @param code of the WebSocket's close frame
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6455#section-7.4">Status codes</a>
     */
    public static ConnectionLoss closed(int code, String reason) {
        var known = code < 0 ? NO_STATUS : code;
        return new ConnectionLoss("closed " + known, reason.isEmpty() ? "closed with " + known : reason);
    }

    /** By the cause that says most. */
    public static ConnectionLoss of(Throwable error) {
        if (error instanceof WebSocketClientHandshakeException refused && refused.response() != null) {
            var status = refused.response().status();
            return new ConnectionLoss("HTTP " + status.code(), "the WebSocket was refused: " + status);
        }
        for (var cause : CAUSES) {
            for (Throwable each = error; each != null; each = each.getCause()) {
                if (cause.type().isInstance(each)) {
                    return new ConnectionLoss(cause.code(), said(each));
                }
            }
        }
        return new ConnectionLoss("reset", said(error));
    }

    private static String said(Throwable error) {
        var text = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        var named = text.isBlank() || text.equals("null") ? error.getClass().getSimpleName() : text;
        return named.length() <= LONGEST ? named : named.substring(0, LONGEST) + "…";
    }
}
