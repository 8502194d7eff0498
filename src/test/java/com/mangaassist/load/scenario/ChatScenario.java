package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.scenario.wire.WatchedConnections;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** One user who asks one question over one connection and reads the whole answer. */
public final class ChatScenario {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** So that a user whose connection is refused does not ask again and again. */
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final String users;
    private final Exchange exchange;
    private final WebSocketWay socket;
    private final Ending ending;

    private ChatScenario(String users, Exchange exchange, Ending ending) {
        this.users = users;
        this.exchange = exchange;
        this.socket = new WebSocketWay(exchange);
        this.ending = ending;
    }

    /**
     * @param rows first word of the rows in Gatling's report, for example {@code chat} in {@code chat ws / ttft}
     * @param timeout how long one answer may take
     */
    public static ChatScenario of(String rows, ChatEndpoints endpoints, Duration timeout) {
        var exchange = new Exchange(rows, endpoints, timeout, new WatchedConnections());
        return new ChatScenario(rows, exchange, Ending.ONLY_BY_PLAN);
    }

    /** The same users, who send nothing once the load is stopped. */
    public ChatScenario ending(Ending early) {
        return new ChatScenario(users, exchange, early);
    }

    /** The same users under another name, for Gatling wants each population to have its own; their rows stay together. */
    public ChatScenario called(String name) {
        return new ChatScenario(name, exchange, ending);
    }

    /** @param turns the turns of the users, in order of their arrival; a user without one leaves at once */
    public ScenarioBuilder asking(Stream<Map<String, Object>> turns) {
        return scenario(users)
                .exec(
                        feed(turns.iterator()),
                        doIf(session -> session.contains(SessionKeys.DUE)).then(pause(ChatScenario::untilDue)),
                        doIfOrElse(ending::isDue)
                                .then(ending.chain())
                                .orElse(doIf(session -> session.contains(SessionKeys.TURN))
                                        .then(ask(socket.once()))));
    }

    /** Users who each take a turn, over a connection of its own, and when it has ended the next, until no turn is left. */
    public ScenarioBuilder working(TurnSource turns) {
        return scenario(users).exec(rounds(turns, ask(socket.once())));
    }

    /** The same, but each user keeps the WebSocket. */
    public ScenarioBuilder staying(TurnSource turns) {
        return scenario(users).exec(rounds(turns, ask(socket.kept()))).exec(socket.leave());
    }

    private ChainBuilder rounds(TurnSource turns, ChainBuilder asking) {
        return exec(session -> taking(turns, session))
                .asLongAs(session -> session.contains(SessionKeys.TURN) && !ending.isDue(session))
                .on(
                        asking,
                        doIf(session -> !Exchange.isConnected(session)).then(pause(RECONNECT)),
                        exec(session -> taking(turns, session)))
                .exec(ending::leave);
    }

    /** @param dialogues of the users, in order of their arrival; all turns of one go over one WebSocket connection */
    public ScenarioBuilder conversing(Stream<Map<String, Object>> dialogues) {
        var turns = asLongAs(ChatScenario::hasTurn)
                .on(exec(socket.ask())
                        .exec(exchange::end)
                        .exec(this::nextTurn)
                        .doIf(ChatScenario::hasTurn)
                        .then(pause(session -> dialogue(session).thinkTime())));
        var talk = exec(this::nextTurn)
                .exec(socket.connect())
                .doIfOrElse(session -> !session.isFailed())
                .then(turns)
                .orElse(exec(exchange::end))
                .doIf(session -> dialogue(session).isConnected())
                .then(exec(socket.close()));
        return scenario(users)
                .exec(
                        feed(dialogues.iterator()),
                        doIfOrElse(ending::isDue).then(ending.chain()).orElse(talk));
    }

    private Session nextTurn(Session session) {
        return ending.isDue(session)
                ? session.remove(SessionKeys.TURN)
                : dialogue(session)
                        .next()
                        .map(turn -> carried(arrive(session.markAsSucceeded().setAll(turn))))
                        .orElseGet(() -> session.remove(SessionKeys.TURN));
    }

    private static Session carried(Session session) {
        if (session.contains(SessionKeys.CONNECTION)) {
            Exchange.connection(session).carry(Exchange.turn(session));
        }
        return session;
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

    private ChainBuilder ask(ChainBuilder overWebSocket) {
        return exec(this::arrive)
                .doSwitch("#{" + SessionKeys.TRANSPORT + "}")
                .on(
                        onCase(Transport.WS.id()).then(overWebSocket),
                        onCase(Transport.SSE.id()).then(overOneStream()),
                        onCase(Transport.HTTP.id()).then(new HttpWay(exchange).once()));
    }

    /** In whole milliseconds, as Gatling waits. */
    private static Duration untilDue(Session session) {
        var nanos = session.getLong(SessionKeys.DUE) - System.nanoTime();
        return Duration.ofMillis(Math.max(0, (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI));
    }

    private ChainBuilder overOneStream() {
        return exchange.endpoints().form().bytes().isPresent()
                ? new ByteStreamWay(exchange).once()
                : new EventStreamWay(exchange).once();
    }

    private Session arrive(Session session) {
        Exchange.turn(session).arrive(exchange.endpoints().form());
        return session;
    }
}
