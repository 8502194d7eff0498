package com.mangaassist.load.recording;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/** Headers of a message that is passed on: all but those that belong to one connection (RFC 9110, 7.6.1). */
final class Heads {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "host");

    private Heads() {}

    static HttpHeaders passable(HttpHeaders headers) {
        var passed = new DefaultHttpHeaders();
        for (var header : headers) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!OF_ONE_CONNECTION.contains(name) && !name.startsWith("x-http2-") && !name.startsWith(":")) {
                passed.add(header.getKey(), header.getValue());
            }
        }
        return passed;
    }
}
