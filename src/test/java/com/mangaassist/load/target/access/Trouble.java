package com.mangaassist.load.target.access;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says what keeps a question from its answer, and what may help. */
final class Trouble {

    private static final int LONGEST = 200;

    private final URI address;
    private final Duration patience;

    Trouble(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Of an exchange that broke. */
    String of(Throwable failure) {
        var causes = causes(failure);
        return causes.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> shortened(String.valueOf(causes.get(causes.size() - 1))));
    }

    private Optional<String> known(Throwable cause) {
        if (cause instanceof RefusedException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
        if (cause instanceof WebSocketHandshakeException handshake) {
            return Optional.of(status(handshake.getResponse().statusCode(), ""));
        }
        if (cause instanceof SSLException broken) {
            return Optional.of("TLS: " + tls(broken));
        }
        if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
            return Optional.of("no answer within " + patience.toSeconds() + " s");
        }
        return connection(cause);
    }

    private Optional<String> connection(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            var unknown = causes(cause).stream()
                    .anyMatch(deeper ->
                            deeper instanceof UnresolvedAddressException || deeper instanceof UnknownHostException);
            return Optional.of(
                    unknown
                            ? "DNS: the name " + address.getHost() + " is not known"
                            : "refused: nothing listens at " + address.getAuthority());
        }
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("EOF")) {
            return Optional.of("the connection was closed before the answer");
        }
        return Optional.empty();
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    }

    private String tls(SSLException broken) {
        var causes = causes(broken);
        var said = String.join(" ", causes.stream().map(String::valueOf).toList());
        if (causes.stream()
                .anyMatch(cause -> cause instanceof CertificateExpiredException
                        || cause instanceof CertificateNotYetValidException)) {
            return "the certificate of " + address.getHost() + " is out of date";
        }
        if (said.contains("No subject alternative") || said.contains("No name matching")) {
            return "the certificate is not for " + address.getHost();
        }
        if (said.contains("PKIX") || said.contains("unable to find valid certification path")) {
            return "the certificate of " + address.getHost()
                    + " is of an unknown authority; -Dchat.trust=FILE trusts yours";
        }
        if (said.contains("Unsupported or unrecognized")) {
            return address.getHost() + " does not speak it on this port; ws:// or http:// may be meant";
        }
        return shortened(String.valueOf(broken.getMessage()));
    }

    /** Of a response that is not what was asked for. */
    String status(int status, String body) {
        var said = body.isBlank() ? "" : " \"" + shortened(body) + "\"";
        return switch (status) {
            case 401 -> "HTTP 401 Unauthorized" + said + "; chat.headers takes a token";
            case 403 ->
                "HTTP 403 Forbidden" + said + "; chat.headers takes a token or key, chat.auth=iam signs; with IAM, is"
                        + " execute-api:Invoke allowed?";
            case 404 -> "HTTP 404 Not Found" + said + "; is the path right, the stage's name included?";
            case 429 -> "HTTP 429 Too Many Requests" + said + "; it is throttled already";
            case 200 -> "HTTP 200, but no WebSocket; is this the WebSocket API's address?";
            default -> "HTTP " + status + said;
        };
    }

    /** On one line, and harmless to a terminal. */
    static String shortened(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
