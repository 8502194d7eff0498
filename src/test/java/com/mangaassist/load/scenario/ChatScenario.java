package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.sse;
import static io.gatling.javaapi.http.HttpDsl.status;
import static io.gatling.javaapi.http.HttpDsl.ws;

import com.mangaassist.load.protocol.Transport;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.WsConnectActionBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One user who asks one question over one connection and reads the whole answer.
 *
 * <p>Both checks of a streamed answer stand in one {@code await}, so that Gatling counts both from the send. Each frame
 * is tapped in the {@code matching} condition, which Gatling evaluates once per frame on the user's event loop.
 */
public final class ChatScenario {

    private final Names names;
    private final ChatEndpoints endpoints;
    private final Duration timeout;
    private final Ending ending;

    private ChatScenario(Names names, ChatEndpoints endpoints, Duration timeout, Ending ending) {
        this.names = names;
        this.endpoints = endpoints;
        this.timeout = timeout;
        this.ending = ending;
    }

    /**
     * @param rows first word of the rows in Gatling's report, for example {@code chat} in {@code chat ws / ttft}
     * @param timeout how long one answer may take
     */
    public static ChatScenario of(String rows, ChatEndpoints endpoints, Duration timeout) {
        return new ChatScenario(new Names(rows, rows), endpoints, timeout, Ending.ONLY_BY_PLAN);
    }

    /** The same users, who send nothing once the load is stopped. */
    public ChatScenario ending(Ending early) {
        return new ChatScenario(names, endpoints, timeout, early);
    }

    /** The same users under another name, for Gatling wants each population to have its own; their rows stay together. */
    public ChatScenario called(String name) {
        return new ChatScenario(new Names(name, names.rows()), endpoints, timeout, ending);
    }

    /** @param turns the turns of the users, in order of their arrival; a user without one leaves at once */
    public ScenarioBuilder asking(Stream<Map<String, Object>> turns) {
        return scenario(names.users())
                .exec(
                        feed(turns.iterator()),
                        doIfOrElse(ending::isDue)
                                .then(ending.chain())
                                .orElse(doIf(session -> session.contains(SessionKeys.TURN))
                                        .then(ask())));
    }

    /** Users who each take a turn, and when it has ended the next, until no turn is left. */
    public ScenarioBuilder working(TurnSource turns) {
        return scenario(names.users())
                .exec(session -> taking(turns, session))
                .asLongAs(session -> session.contains(SessionKeys.TURN) && !ending.isDue(session))
                .on(ask(), exec(session -> taking(turns, session)));
    }

    /** @param dialogues of the users, in order of their arrival; all turns of one go over one WebSocket connection */
    public ScenarioBuilder conversing(Stream<Map<String, Object>> dialogues) {
        var turns = asLongAs(ChatScenario::hasTurn)
                .on(exec(askOverWebSocket())
                        .exec(this::end)
                        .exec(this::nextTurn)
                        .doIf(ChatScenario::hasTurn)
                        .then(pause(session -> dialogue(session).thinkTime())));
        var talk = exec(this::nextTurn)
                .exec(connect())
                .doIfOrElse(session -> !session.isFailed())
                .then(turns)
                .orElse(exec(this::end))
                .doIf(session -> dialogue(session).isConnected())
                .then(exec(ws(row(Transport.WS, "close")).close()));
        return scenario(names.users())
                .exec(
                        feed(dialogues.iterator()),
                        doIfOrElse(ending::isDue).then(ending.chain()).orElse(talk));
    }

    private Session nextTurn(Session session) {
        return ending.isDue(session)
                ? session.remove(SessionKeys.TURN)
                : dialogue(session)
                        .next()
                        .map(turn -> arrive(session.markAsSucceeded().setAll(turn)))
                        .orElseGet(() -> session.remove(SessionKeys.TURN));
    }

    private static boolean hasTurn(Session session) {
        return session.contains(SessionKeys.TURN);
    }

    private static Dialogue dialogue(Session session) {
        return session.get(SessionKeys.DIALOGUE);
    }

    /** A turn that failed does not keep the user from the next. */
    private static Session taking(TurnSource turns, Session session) {
        return turns.take()
                .map(turn -> session.markAsSucceeded().setAll(turn))
                .orElseGet(() -> session.remove(SessionKeys.TURN));
    }

    private ChainBuilder ask() {
        return exec(ChatScenario::arrive)
                .doSwitch("#{" + SessionKeys.TRANSPORT + "}")
                .on(
                        onCase(Transport.WS.id()).then(overWebSocket()),
                        onCase(Transport.SSE.id()).then(overServerSentEvents()),
                        onCase(Transport.HTTP.id()).then(overHttp()));
    }

    private ChainBuilder overWebSocket() {
        return exec(connect())
                .doIf(session -> !session.isFailed())
                .then(exec(askOverWebSocket()))
                .exec(this::end)
                .doIf(ChatScenario::isConnected)
                .then(exec(ws(row(Transport.WS, "close")).close()));
    }

    private WsConnectActionBuilder connect() {
        return ws(row(Transport.WS, "connect")).connect(endpoints.webSocket().toString());
    }

    private ChainBuilder askOverWebSocket() {
        return exec(ws(row(Transport.WS, "send"))
                .sendText(session -> turn(session).begin())
                .await(timeout)
                .on(
                        ws.checkTextMessage(row(Transport.WS, "ttft"))
                                .matching(anySignal())
                                .check(saw(Turn.CONTENT)),
                        ws.checkTextMessage(row(Transport.WS, "complete"))
                                .matching(endSignal())
                                .check(saw(Turn.STOP))));
    }

    private ChainBuilder overServerSentEvents() {
        var ask = sse(row(Transport.SSE, "connect"))
                .post(endpoints.stream().toString())
                .header("Content-Type", "application/json")
                .body(StringBody(session -> turn(session).begin()))
                .await(timeout)
                .on(
                        sse.checkMessage(row(Transport.SSE, "ttft"))
                                .matching(anySignal())
                                .check(saw(Turn.CONTENT)),
                        sse.checkMessage(row(Transport.SSE, "complete"))
                                .matching(endSignal())
                                .check(saw(Turn.STOP)));
        return exec(ask)
                .exec(this::end)
                .doIf(ChatScenario::isConnected)
                .then(exec(sse(row(Transport.SSE, "close")).close()));
    }

    private ChainBuilder overHttp() {
        return exec(http(row(Transport.HTTP, "complete"))
                        .post(endpoints.answer().toString())
                        .header("Content-Type", "application/json")
                        .body(StringBody(session -> turn(session).begin()))
                        .requestTimeout(timeout)
                        .check(
                                status().gte(0), // any: the answer's own form says whether it is one
                                bodyString()
                                        .transformWithSession(
                                                (body, session) -> turn(session).onAnswer(body))
                                        .is(Turn.STOP)
                                        .name("answer")))
                .exec(this::end);
    }

    private static Session arrive(Session session) {
        turn(session).arrive();
        return session;
    }

    private static boolean isConnected(Session session) {
        return turn(session).isConnected();
    }

    private Session end(Session session) {
        turn(session).end(timeout);
        return session;
    }

    private static CheckBuilder anySignal() {
        return tapped().in(Signal.CONTENT, Signal.STOP, Signal.FAILURE);
    }

    private static CheckBuilder endSignal() {
        return tapped().in(Signal.STOP, Signal.FAILURE);
    }

    private static CheckBuilder.Validate<Signal> tapped() {
        return bodyString()
                .transformWithSession((frame, session) -> turn(session).onFrame(frame));
    }

    /** Checks what the tap saw, without parsing the frame again; a failure shows under its own name. */
    private static CheckBuilder saw(String expected) {
        return bodyString()
                .transformWithSession((frame, session) -> turn(session).lastSeen())
                .is(expected)
                .name("answer");
    }

    private static Turn turn(Session session) {
        return session.get(SessionKeys.TURN);
    }

    private String row(Transport transport, String what) {
        return names.rows() + " " + transport.id() + " / " + what;
    }

    private record Names(String users, String rows) {}
}
