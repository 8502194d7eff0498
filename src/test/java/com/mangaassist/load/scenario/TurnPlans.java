package com.mangaassist.load.scenario;

import com.mangaassist.load.fixture.Deck;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * The repeatable sequence of a run's turns: prompt, transport and request id follow from the seed and the turn's
 * number alone, whoever sends first.
 */
public final class TurnPlans {

    private static final char WARM_UP = 'w';
    private static final char RAMP_UP = 'u';
    private static final char MEASURED = 'r';

    private final Deck<Prompt> prompts;
    private final Deck<Transport> transports;
    private final RoutingRules routing;

    private TurnPlans(Deck<Prompt> prompts, Deck<Transport> transports, RoutingRules routing) {
        this.prompts = prompts;
        this.transports = transports;
        this.routing = routing;
    }

    /** @param shares whole-number weights of the transports */
    public static TurnPlans of(List<Prompt> prompts, Map<Transport, Integer> shares, long seed) {
        return new TurnPlans(
                new Deck<>(prompts, seed), new Deck<>(cards(shares), seed ^ Long.MIN_VALUE), RoutingRules.load());
    }

    /** The turn at the given place of the measured sequence, counted from 0. */
    public TurnPlan at(long index) {
        return drawn(MEASURED, index);
    }

    /** The turn at the given place of the ramp-up, counted from 0. */
    public TurnPlan rampUp(long index) {
        return drawn(RAMP_UP, index);
    }

    /** The turn at the given place of the measured sequence that asks this prompt, whatever others it has. */
    public TurnPlan asking(Prompt prompt, long index) {
        return plan(requestId(MEASURED, index), prompt, route(prompt, transports.at(index)));
    }

    /** The routes that this sequence can take, in order of their names. */
    public SortedSet<Route> routes() {
        var routes = new TreeSet<Route>();
        for (var prompt : prompts.cards()) {
            for (var transport : transports.cards()) {
                routes.add(route(prompt, transport));
            }
        }
        return Collections.unmodifiableSortedSet(routes);
    }

    /** Turns that take each route {@code perRoute} times, the routes in turn, for warming up. */
    public List<TurnPlan> warmUp(int perRoute) {
        var routes = List.copyOf(routes());
        return LongStream.range(0, (long) perRoute * routes.size())
                .mapToObj(index -> warmUp(routes.get((int) (index % routes.size())), index))
                .toList();
    }

    private TurnPlan warmUp(Route route, long index) {
        var fitting = prompts.cards().stream()
                .filter(prompt -> route(prompt, route.transport()).equals(route))
                .toList();
        return plan(requestId(WARM_UP, index), fitting.get((int) (index % fitting.size())), route);
    }

    private TurnPlan drawn(char phase, long index) {
        var prompt = prompts.at(index);
        return plan(requestId(phase, index), prompt, route(prompt, transports.at(index)));
    }

    private String requestId(char phase, long index) {
        return String.format(Locale.ROOT, "%c%d-%06d", phase, prompts.seed(), index);
    }

    private static TurnPlan plan(String requestId, Prompt prompt, Route route) {
        return new TurnPlan(
                new TurnLabel(requestId, route, prompt.queryType(), prompt.language()),
                new ChatRequest(requestId, prompt.text(), Optional.of(prompt.queryType()), Optional.empty()));
    }

    private Route route(Prompt prompt, Transport transport) {
        return new Route(transport, routing.modelFor(Optional.of(prompt.queryType())));
    }

    private static List<Transport> cards(Map<Transport, Integer> shares) {
        var divisor = shares.values().stream()
                .filter(share -> share > 0)
                .reduce(TurnPlans::greatestCommonDivisor)
                .orElse(1);
        var cards = new ArrayList<Transport>();
        for (var transport : Transport.values()) {
            cards.addAll(Collections.nCopies(shares.getOrDefault(transport, 0) / divisor, transport));
        }
        return cards;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
