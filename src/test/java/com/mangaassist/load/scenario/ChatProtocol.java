package com.mangaassist.load.scenario;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.http.client.Request;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.net.URI;
import java.util.Map;

/** What all users' requests have in common. */
public final class ChatProtocol {

    private ChatProtocol() {}

    /** The headers that a request needs to be let in; a signature is only good for the request it was made for. */
    @FunctionalInterface
    public interface RequestHeaders {

        /** Called on the users' event loops. */
        Map<String, String> of(String method, URI address, byte[] body);
    }

    public static HttpProtocolBuilder with(RequestHeaders headers) {
        return http.sign(request -> let(request, headers));
    }

    /** Gatling hands over a copy of the request right before it is written. */
    private static Request let(Request request, RequestHeaders headers) {
        var body = request.getBody() == null ? new byte[0] : request.getBody().getBytes();
        headers.of(request.getMethod().name(), URI.create(request.getUri().toUrl()), body)
                .forEach((name, value) -> request.getHeaders().set(name, value));
        return request;
    }
}
