package com.mangaassist.load.scenario;

import com.mangaassist.load.fixture.Conversation;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeRequest.Message;
import com.mangaassist.load.protocol.QueryType;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The turns of one user, each asked with all that was said before it. Used by one virtual user on its event loop, so not
 * thread-safe.
 */
public final class Dialogue {

    private final Iterator<TurnPlan> turns;
    private final Duration thinkTime;
    private final TurnSink sink;
    private Optional<Turn> current = Optional.empty();

    private Dialogue(Iterator<TurnPlan> turns, Duration thinkTime, TurnSink sink) {
        this.turns = turns;
        this.thinkTime = thinkTime;
        this.sink = sink;
    }

    /** @param thinkTime from one answer's end to the next question */
    public static Dialogue of(List<TurnPlan> turns, Duration thinkTime, TurnSink sink) {
        return new Dialogue(turns.iterator(), thinkTime, sink);
    }

    /** The turns of a conversation, whose answers so far are the written ones, whatever the model said. */
    public static List<TurnPlan> plans(String id, Conversation conversation, Route route) {
        return IntStream.range(0, conversation.turns().size())
                .mapToObj(number ->
                        plan(String.format(Locale.ROOT, "%s-%02d", id, number + 1), conversation, number, route))
                .toList();
    }

    private static TurnPlan plan(String id, Conversation conversation, int number, Route route) {
        var messages = conversation.until(number);
        var history = messages.subList(0, messages.size() - 1).stream()
                .map(said -> new Message(said.role(), said.text()))
                .toList();
        var type = QueryType.COMPLEX_MULTI_TURN;
        return new TurnPlan(
                new TurnLabel(id, route, type, conversation.language()),
                new ChatRequest(
                        id,
                        messages.get(messages.size() - 1).text(),
                        Optional.of(type),
                        Optional.of(route.model()),
                        history));
    }

    /** The next turn's session; none when all has been said, or the connection is lost. */
    Optional<Map<String, Object>> next() {
        if (!turns.hasNext() || !isConnected()) {
            return Optional.empty();
        }
        var session = TurnFeeder.session(turns.next(), sink);
        current = Optional.ofNullable((Turn) session.get(SessionKeys.TURN));
        return Optional.of(session);
    }

    boolean isConnected() {
        return current.map(Turn::isConnected).orElse(true);
    }

    Duration thinkTime() {
        return thinkTime;
    }
}
