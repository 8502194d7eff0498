package com.mangaassist.load.report.merge;

import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.Distribution;
import com.mangaassist.load.baseline.GateRules;
import com.mangaassist.load.baseline.Judgement;
import com.mangaassist.load.baseline.RegressionGate;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.forecast.Forecast;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.metric.timeline.Timeline;
import com.mangaassist.load.report.CostDetail;
import com.mangaassist.load.report.Findings;
import com.mangaassist.load.report.PricedBreakdown;
import com.mangaassist.load.report.RunDetail;
import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.histograms.HistogramsFile;
import com.mangaassist.load.report.histograms.HistogramsWritten;
import com.mangaassist.load.stats.BetweenRuns;
import com.mangaassist.load.stats.Moments;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Several load generators' runs as one: their sum, and the gate's word on it. */
public final class MergedRun {

    private final List<LoadPart> parts;
    private final PriceList prices;
    private final MergedContext context;
    private final RunMeasurements measured;
    private final Breakdown kinds;

    private MergedRun(List<LoadPart> parts, PriceList prices) {
        this.parts = parts;
        this.prices = prices;
        this.context = new MergedContext(parts);
        this.measured = parts.stream()
                .map(LoadPart::measured)
                .reduce(RunMeasurements::plus)
                .orElseThrow();
        this.kinds = parts.stream().map(LoadPart::kinds).reduce(Breakdown.NONE, Breakdown::plus);
    }

    /**
     * Reads the runs and adds them up.
     *
     * @param folders at least two
     * @throws IllegalArgumentException in one line naming file and field, if a run is broken, there twice, or was made under
     *     other conditions
     */
    public static MergedRun of(List<Path> folders, PriceList prices) {
        var parts =
                folders.stream().map(folder -> PartReader.read(folder, prices)).toList();
        SameConditions.require(parts);
        return new MergedRun(parts, prices);
    }

    /** Of what it becomes. */
    public record Target(Path folder, String command, InstantSource clock) {

        String id() {
            return String.valueOf(folder.getFileName());
        }
    }

    /** Writes its histograms.hlog, so that it can be merged again, and judges it. */
    public RunReport judge(Path baselines, Forecast assumed, Target target) {
        var written = HistogramsFile.write(target.folder(), target.clock(), measured, kinds);
        var compared = BaselineStore.open(baselines, parts.get(0).report().text("stage"));
        var runContext = context.of(target.id(), target.command());
        var detail = new RunDetail(
                context.terms(),
                PartChecks.of(parts, "validity"),
                Timeline.NONE,
                PricedBreakdown.of(kinds, prices),
                Distribution.of(measured, compared.all(), runContext.fingerprint()),
                CostDetail.of(statement(), assumed, Optional.empty()));
        return RunReport.of(measured, judgement(compared), prices, runContext)
                .with(findings(written))
                .with(detail)
                .answering(dollars());
    }

    private Judgement judgement(BaselineStore baselines) {
        var first = parts.get(0).report();
        var embedded =
                context.fingerprint().binding().getOrDefault("chat.target", "").equals("embedded");
        var spread = embedded ? BetweenRuns.EMBEDDED : BetweenRuns.LIVE;
        var gate = RegressionGate.of(GateRules.of(first.number("threshold_pct"), spread));
        var faults = parts.stream().flatMap(part -> part.faults().stream()).toList();
        var judged = faults.isEmpty() ? compare(gate, baselines) : gate.refuse(measured, faults);
        return judged.with(PartChecks.of(parts, "checks"));
    }

    /** Runs that are judged by their checks only have no lines of the gate. */
    private Judgement compare(RegressionGate gate, BaselineStore baselines) {
        return parts.stream().allMatch(part -> part.report().objects("gates").isEmpty())
                ? gate.leaveToChecks(measured)
                : gate.judge(measured, baselines.all(), context.fingerprint());
    }

    private Findings findings(HistogramsWritten written) {
        return new Findings(List.of(), PartChecks.alerts(parts), List.of(Parts.section(parts), written.section()));
    }

    private Statement statement() {
        return parts.stream().map(LoadPart::statement).reduce(Statement::plus).orElseThrow();
    }

    private Map<String, Moments> dollars() {
        var all = new HashMap<String, Moments>();
        parts.forEach(part -> part.dollars().forEach((name, moments) -> all.merge(name, moments, Moments::plus)));
        return all;
    }
}
