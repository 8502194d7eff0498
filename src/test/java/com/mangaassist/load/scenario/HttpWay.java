package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import com.mangaassist.load.protocol.Transport;
import io.gatling.javaapi.core.ChainBuilder;

/** Asks with a POST that is answered at once and as a whole. */
final class HttpWay {

    private final Exchange exchange;

    HttpWay(Exchange exchange) {
        this.exchange = exchange;
    }

    ChainBuilder once() {
        var ask = http(exchange.row(Transport.HTTP, "complete"))
                .post(session ->
                        exchange.endpoints().below(Exchange.turn(session).request(), Transport.HTTP))
                .header("Content-Type", "application/json")
                .body(StringBody(session -> Exchange.turn(session).post()))
                .requestTimeout(exchange.timeout())
                .check(
                        status().gte(0), // any: the answer's own form says whether it is one
                        bodyString()
                                .transformWithSession((body, session) ->
                                        Exchange.connection(session).answered(body))
                                .is(Turn.STOP)
                                .name("answer"));
        return exec(exchange.watched(ask)).exec(exchange::end);
    }
}
