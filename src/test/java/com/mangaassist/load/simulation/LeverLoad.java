package com.mangaassist.load.simulation;

import com.mangaassist.load.config.LoadSettings;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.Lever;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.MeasuringSink;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TruthComparison;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.report.LeverRun;
import com.mangaassist.load.scenario.TurnFeeder;
import com.mangaassist.load.scenario.TurnPlan;
import com.mangaassist.load.scenario.TurnPlans;
import com.mangaassist.load.target.Target;
import com.mangaassist.load.workload.ArrivalPlan;
import com.mangaassist.load.workload.WarmUp;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The usual questions to a stack of its own with one lever pulled: first each prompt once, which fills a cache, then the
 * measured load. Ids and prompts do not depend on the lever, so the same turns draw the same latencies and hits.
 */
final class LeverLoad implements LoadPlan {

    private final Lever lever;
    private final Target stack;
    private final LoadSettings load;
    private final List<Prompt> prompts;
    private final TurnPlans plans;
    private final ArrivalPlan arrivals;
    private final WarmUp fill;
    private final RunRecorder recorder;
    private final CostLedger measured;
    private final CostLedger before;

    /** @param stack that nobody has used yet */
    LeverLoad(Lever lever, Target stack, LoadSettings load, Duration slo) {
        this.lever = lever;
        this.stack = stack;
        this.load = load;
        this.prompts = Prompts.named(load.prompts());
        this.plans = TurnPlans.of(prompts, load.transports().shares(), load.seed());
        this.arrivals = ArrivalPlan.of(load.arrivals());
        this.fill = new WarmUp(prompts.size(), load.arrivals().ratePerSecond());
        this.recorder = RunRecorder.of(routes(), new TurnLimits(RunSetup.TIMEOUT, slo), System::nanoTime);
        this.measured = new CostLedger(slo, label -> UsageSource.ESTIMATED, stack.receipts());
        this.before = new CostLedger(slo, label -> UsageSource.ESTIMATED, stack.receipts());
    }

    @Override
    public Set<Route> routes() {
        var routes = new TreeSet<Route>();
        plans.routes().forEach(route -> routes.add(pulled(route)));
        return routes;
    }

    private Route pulled(Route usual) {
        var model = lever.routes() ? usual.model() : Lever.UNROUTED;
        return new Route(lever.id() + "_" + usual.transport().id() + "_" + model.family(), usual.transport(), model);
    }

    private TurnPlan pulled(TurnPlan usual) {
        var label = usual.label();
        var model = lever.routes() ? usual.request().model() : Optional.of(Lever.UNROUTED);
        return new TurnPlan(
                new TurnLabel(label.requestId(), pulled(label.route()), label.queryType(), label.language()),
                new ChatRequest(
                        label.requestId(),
                        usual.request().prompt(),
                        usual.request().queryType(),
                        model));
    }

    @Override
    public Map<String, String> conditions() {
        return Map.of("chat.rate", String.valueOf(load.arrivals().ratePerSecond()));
    }

    @Override
    public PopulationBuilder users(Stage stage) {
        var own = stage.at(stack);
        var name = lever.id().replace('_', ' ');
        var filling = LongStream.range(0, prompts.size()).mapToObj(plans::rampUp);
        var asking = LongStream.range(0, asked()).mapToObj(plans::at);
        return own.scenario(name + " fill")
                .asking(turns(filling, TurnSink.all(own.during(Phase.WARM_UP), before)))
                .injectOpen(fill.step())
                .andThen(own.scenario(name)
                        .asking(turns(asking, TurnSink.all(own.during(Phase.MEASURE), measured, recording())))
                        .injectOpen(arrivals.steps()));
    }

    private Stream<Map<String, Object>> turns(Stream<TurnPlan> usual, TurnSink sink) {
        return TurnFeeder.of(usual.map(this::pulled), sink);
    }

    private TurnSink recording() {
        return new MeasuringSink(recorder, TruthComparison.against(GroundTruth.UNKNOWN));
    }

    private long asked() {
        return arrivals.usersOfTheRamp() + arrivals.measuredUsers();
    }

    @Override
    public long turns() {
        return prompts.size() + asked();
    }

    @Override
    public Duration length() {
        return fill.length().plus(arrivals.length());
    }

    /** What it came to so far. */
    LeverRun found(PriceList prices) {
        return new LeverRun(
                lever,
                recorder.snapshot(),
                measured.statement(prices),
                before.statement(prices),
                stack.served().billed());
    }

    void close() {
        stack.close();
    }
}
