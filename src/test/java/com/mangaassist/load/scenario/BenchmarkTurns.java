package com.mangaassist.load.scenario;

import com.mangaassist.load.fixture.Deck;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.protocol.ChatRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The turns of one named benchmark: the prompts in turn, all over one route and to one model. */
public final class BenchmarkTurns {

    private final Route route;
    private final Deck<Prompt> prompts;

    private BenchmarkTurns(Route route, Deck<Prompt> prompts) {
        this.route = route;
        this.prompts = prompts;
    }

    public static BenchmarkTurns of(Route route, List<Prompt> prompts, long seed) {
        return new BenchmarkTurns(route, new Deck<>(prompts, seed));
    }

    public Stream<TurnPlan> warmUp(int count) {
        return turns('w', count);
    }

    public Stream<TurnPlan> measured(int count) {
        return turns('r', count);
    }

    private Stream<TurnPlan> turns(char phase, int count) {
        return IntStream.range(0, count).mapToObj(index -> turn(phase, index));
    }

    private TurnPlan turn(char phase, int index) {
        var prompt = prompts.at(index);
        var id = String.format(Locale.ROOT, "%c%d-%s-%06d", phase, prompts.seed(), route.benchmark(), index);
        return new TurnPlan(
                new TurnLabel(id, route, prompt.queryType(), prompt.language()),
                new ChatRequest(id, prompt.text(), Optional.of(prompt.queryType()), Optional.of(route.model())));
    }
}
