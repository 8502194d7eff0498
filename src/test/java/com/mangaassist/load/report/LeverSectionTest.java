package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.Lever;
import com.mangaassist.load.cost.forecast.QueryMix;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Levers pulled on a hundred questions, of which each takes 100 tokens to read and 10 to write: by hand. */
final class LeverSectionTest {

    private static final PriceList PRICES = CostSources.prices(Optional.empty(), LocalDate.parse("2026-11-24"));
    private static final QueryMix MIX = QueryMix.parse("""
            {"mix":[{"query_type":"greeting_faq","share_pct":"100","input_tokens":"80","output_tokens":"60",
            "model":"anthropic.claude-3-haiku-20240307-v1:0","cache_hit_rate":"0.90"}]}""");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final TokenUsage EACH = new TokenUsage(100, 10);

    private final Map<Route, RouteMeasurements> all = new LinkedHashMap<>();

    /** A Sonnet answer is $0.00045, a Haiku answer $0.0000375. */
    @Test
    void leversThatDoWhatWasForecastPass() {
        var section = section(levers(90));

        assertThat(section.checks(run())).allMatch(Check::passed);
        assertThat(observed(section, "savings as forecast")).isEqualTo("$412.50, $405.00, $446.25 a day");
    }

    /** Half the hits of the assumption are far outside of the interval of a hundred turns. */
    @Test
    void aCacheThatHitsLessOftenFails() {
        var section = section(levers(45));

        assertThat(failed(section)).containsExactly("savings as forecast");
        assertThat(observed(section, "savings as forecast")).contains("cache saved $202.50, forecast $");
    }

    @Test
    void aBillThatDiffersByOneTokenFails() {
        var levers = levers(90);
        var last = levers.remove(3);
        var billed = new HashMap<>(last.billed());
        billed.computeIfPresent(ModelId.HAIKU, (model, usage) -> usage.plus(new TokenUsage(0, 1)));
        levers.add(new LeverRun(last.lever(), last.run(), last.measured(), last.before(), billed));

        assertThat(failed(section(levers))).containsExactly("accounting exact");
    }

    @Test
    void aTurnThatOnlyOneOfTwoCountersSawFails() {
        var levers = levers(90);
        levers.remove(1);

        assertThat(failed(section(levers))).containsExactly("parts add up");
    }

    @Test
    void aLeverThatWasNeverPulledHasNoSavings() {
        var levers = levers(90);
        levers.set(3, lever(Lever.BOTH, 0, 0));

        assertThat(observed(section(levers), "savings as forecast")).contains("both saved nobody knows");
        assertThat(section(levers).section().lines()).anyMatch(line -> line.matches(" *both +– +– +– .*"));
    }

    @Test
    void theLinesFitTheConsole() {
        assertThat(section(levers(90)).section().lines())
                .allMatch(line -> line.length() <= 100)
                .anyMatch(line -> line.startsWith("  cache    $0.0000450    $45.00   $405.00  90.0 %"));
    }

    private List<String> failed(LeverSection section) {
        return section.checks(run()).stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    private String observed(LeverSection section, String check) {
        return section.checks(run()).stream()
                .filter(known -> known.name().equals(check))
                .map(Check::observed)
                .findFirst()
                .orElseThrow();
    }

    private RunMeasurements run() {
        return new RunMeasurements(all, SECOND, List.of());
    }

    private static LeverSection section(List<LeverRun> runs) {
        return new LeverSection(runs, new LeverSection.Assumptions(MIX, 1_000_000, PRICES));
    }

    private List<LeverRun> levers(int hits) {
        var runs = new ArrayList<LeverRun>();
        for (var lever : Lever.values()) {
            runs.add(lever(lever, 100, lever.caches() ? hits : 0));
        }
        return runs;
    }

    private LeverRun lever(Lever lever, int turns, int hits) {
        var model = lever.routes() ? ModelId.HAIKU : ModelId.SONNET;
        var route = new Route(lever.id(), Transport.WS, model);
        var recorder = RunRecorder.of(Set.of(route), new TurnLimits(SECOND.multipliedBy(30), SECOND), () -> 0);
        var ledger = new CostLedger(SECOND, label -> UsageSource.ESTIMATED);
        var billed = TokenUsage.NONE;
        for (var turn = 0; turn < turns; turn++) {
            var label = new TurnLabel("r" + turn, route, QueryType.GREETING_FAQ, Language.JA);
            var record = new TurnRecord(
                    label,
                    new TurnTiming(0, Optional.empty(), Optional.of(SECOND), SECOND),
                    new TurnOutcome.Completed(model, EACH, "end_turn", turn < hits));
            recorder.sent(label);
            recorder.record(record);
            ledger.record(record);
            billed = turn < hits ? billed : billed.plus(EACH);
        }
        var run = recorder.finish();
        all.putAll(run.routes());
        return new LeverRun(
                lever,
                run,
                ledger.statement(PRICES),
                new CostLedger(SECOND, label -> UsageSource.ESTIMATED).statement(PRICES),
                Map.of(model, billed));
    }
}
