package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.sse;

import com.mangaassist.load.protocol.Transport;
import io.gatling.javaapi.core.ChainBuilder;

/** Asks with a POST that is answered with server-sent events. */
final class EventStreamWay {

    private final Exchange exchange;

    EventStreamWay(Exchange exchange) {
        this.exchange = exchange;
    }

    ChainBuilder once() {
        var ask = sse(row("connect"))
                .sseName(SessionKeys.EVENTS)
                .post(session ->
                        exchange.endpoints().below(Exchange.turn(session).request(), Transport.SSE))
                .header("Content-Type", "application/json")
                .body(StringBody(session -> Exchange.turn(session).post()))
                .await(exchange.timeout())
                .on(
                        sse.checkMessage(row("ttft")).matching(Tap.anySignal()).check(Tap.saw(Turn.CONTENT)),
                        sse.checkMessage(row("complete"))
                                .matching(Tap.endSignal())
                                .check(Tap.saw(Turn.STOP)));
        return exec(exchange.watched(ask))
                .exec(exchange::end)
                .doIf(Exchange::isConnected)
                .then(exec(sse(row("close")).sseName(SessionKeys.EVENTS).close()));
    }

    private String row(String what) {
        return exchange.row(Transport.SSE, what);
    }
}
