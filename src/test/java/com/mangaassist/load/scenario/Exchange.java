package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.exec;

import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.scenario.wire.WatchedConnections;
import io.gatling.javaapi.core.ActionBuilder;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.time.Duration;

/**
 * What all ways of asking share.
 *
 * @param rows first word of the rows in Gatling's report
 * @param timeout how long one answer may take
 */
record Exchange(String rows, ChatEndpoints endpoints, Duration timeout, WatchedConnections connections) {

    static Turn turn(Session session) {
        return session.get(SessionKeys.TURN);
    }

    static Connection connection(Session session) {
        return session.get(SessionKeys.CONNECTION);
    }

    String row(Transport transport, String what) {
        return rows + " " + transport.id() + " / " + what;
    }

    /** Connects for the session's turn, and hears what becomes of the connection. */
    ChainBuilder watched(ActionBuilder connecting) {
        return exec(this::expect).exec(connections.watching(connecting));
    }

    private Session expect(Session session) {
        var connection = new Connection(turn(session));
        connections.expect(connection);
        return forgotten(session).set(SessionKeys.CONNECTION, connection);
    }

    /** A connection that was lost leaves its state behind, and Gatling would refuse to make another. */
    private static Session forgotten(Session session) {
        return isKept(session)
                ? session.remove(SessionKeys.EVENTS)
                : session.remove(SessionKeys.EVENTS).remove(SessionKeys.SOCKET);
    }

    /** Whether the user has a WebSocket for the next question. */
    static boolean isKept(Session session) {
        return session.contains(SessionKeys.KEPT)
                && session.<Connection>get(SessionKeys.KEPT).isOpen();
    }

    /** Puts the turn on the WebSocket that the user has, if there is one. */
    static Session resume(Session session) {
        if (!isKept(session)) {
            return session.remove(SessionKeys.KEPT);
        }
        Connection kept = session.get(SessionKeys.KEPT);
        kept.carry(turn(session));
        return session.set(SessionKeys.CONNECTION, kept);
    }

    /** Only a connection over which nothing more can come is good for another question. */
    static Session keep(Session session) {
        var connection = connection(session);
        return turn(session).lastSeen().equals(Turn.STOP) && connection.isOpen()
                ? session.set(SessionKeys.KEPT, connection)
                : session.remove(SessionKeys.KEPT);
    }

    /** Whether the turn has ended and its connection has not. */
    static boolean isConnected(Session session) {
        return turn(session).isConnected();
    }

    Session end(Session session) {
        turn(session).end(timeout);
        return session;
    }
}
