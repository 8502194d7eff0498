package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyBytes;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.mangaassist.load.protocol.Transport;
import io.gatling.javaapi.core.ChainBuilder;

/**
 * Asks with a POST that is answered with a stream of bytes, such as Bedrock's. Gatling hands a body over as a whole, so the
 * watch at the connection sees its pieces.
 */
final class ByteStreamWay {

    private final Exchange exchange;

    ByteStreamWay(Exchange exchange) {
        this.exchange = exchange;
    }

    ChainBuilder once() {
        var ask = http(exchange.row(Transport.SSE, "complete"))
                .post(session ->
                        exchange.endpoints().below(Exchange.turn(session).request(), Transport.SSE))
                .header("Content-Type", "application/json")
                .body(StringBody(session -> Exchange.turn(session).post()))
                .requestTimeout(exchange.timeout())
                .check(
                        status().gte(0), // any: the answer's own form says whether it is one
                        bodyBytes()
                                .transformWithSession((body, session) ->
                                        Exchange.connection(session).streamed(body))
                                .is(Turn.STOP)
                                .name("answer"));
        return exec(exchange.watched(ask)).exec(exchange::end);
    }
}
