package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.ws;

import com.mangaassist.load.protocol.Transport;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.Ws;

/**
 * Asks over a WebSocket. Both checks of the answer stand in one {@code await}, so that Gatling counts both from the send.
 */
final class WebSocketWay {

    private final Exchange exchange;

    WebSocketWay(Exchange exchange) {
        this.exchange = exchange;
    }

    /** One question over a connection of its own. */
    ChainBuilder once() {
        return exec(connect())
                .doIf(session -> !session.isFailed())
                .then(exec(ask()))
                .exec(exchange::end)
                .doIf(Exchange::isConnected)
                .then(exec(close()));
    }

    /** One question over the connection that the user has, or over a new one; it stays open for the next. */
    ChainBuilder kept() {
        return exec(Exchange::resume)
                .doIf(session -> !Exchange.isKept(session))
                .then(exec(connect()))
                .doIf(session -> !session.isFailed())
                .then(exec(ask()))
                .exec(exchange::end)
                .exec(Exchange::keep)
                .doIf(session -> Exchange.isConnected(session) && !Exchange.isKept(session))
                .then(exec(close()));
    }

    /** Closes what was kept. */
    ChainBuilder leave() {
        return exec(doIf(Exchange::isKept).then(exec(close())));
    }

    ChainBuilder connect() {
        return exchange.watched(
                socket("connect").connect(exchange.endpoints().webSocket().toString()));
    }

    /** Sends the turn's question and reads the answer. */
    ChainBuilder ask() {
        var answered = socket("send")
                .sendText(session -> Exchange.turn(session).message())
                .await(exchange.timeout())
                .on(
                        ws.checkTextMessage(row("ttft"))
                                .matching(Tap.anySignal())
                                .check(Tap.saw(Turn.CONTENT)),
                        ws.checkTextMessage(row("complete"))
                                .matching(Tap.endSignal())
                                .check(Tap.saw(Turn.STOP)));
        return exec(preliminaries()).exec(doIf(session -> !session.isFailed()).then(exec(answered)));
    }

    /** What a form has to send first, each message when the one before is replied to. */
    private ChainBuilder preliminaries() {
        var replied = socket("send part")
                .sendText(session -> Exchange.turn(session).message())
                .await(exchange.timeout())
                .on(ws.checkTextMessage(row("part received"))
                        .matching(Tap.reply())
                        .check(Tap.saw(Turn.REPLY)));
        return exec(asLongAs(
                        session -> !session.isFailed() && Exchange.turn(session).hasPreliminary())
                .on(exec(replied)));
    }

    ChainBuilder close() {
        return exec(socket("close").close());
    }

    private Ws socket(String what) {
        return ws(row(what)).wsName(SessionKeys.SOCKET);
    }

    private String row(String what) {
        return exchange.row(Transport.WS, what);
    }
}
