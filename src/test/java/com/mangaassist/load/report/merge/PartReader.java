package com.mangaassist.load.report.merge;

import com.mangaassist.load.baseline.AnswerCost;
import com.mangaassist.load.baseline.InvalidBaselineException;
import com.mangaassist.load.baseline.JsonFields;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.ledger.Entry;
import com.mangaassist.load.cost.ledger.Statement;
import com.mangaassist.load.cost.ledger.Tally;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.ErrorCount;
import com.mangaassist.load.metric.HistogramLog;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RouteMeasurements;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.TurnSeries;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.metric.breakdown.BreakdownKey;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.report.FinishedCost;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.histograms.HistogramsFile;
import com.mangaassist.load.report.histograms.Tags;
import com.mangaassist.load.stats.Moments;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads a run back from its report.json and its histograms.hlog, which must tell the same. */
final class PartReader {

    private static final double NANOS = 1e9;

    private final Path file;
    private final JsonFields report;
    private final Map<String, LatencyHistogram> log;
    private final Statement statement;
    private final Map<String, Route> routes = new HashMap<>();

    private PartReader(Path folder, PriceList prices) {
        var run = FinishedCost.read(folder, prices);
        this.file = folder.resolve(RunDocument.FILE_NAME);
        this.report = JsonFields.read(file);
        this.log = HistogramLog.read(folder.resolve(HistogramsFile.FILE_NAME));
        this.statement = run.statement();
        statement.entries().keySet().stream()
                .map(entry -> entry.kind().route())
                .forEach(route -> routes.put(route.benchmark(), route));
    }

    /** @throws IllegalArgumentException in one line naming file and field, if something is missing or wrong */
    static LoadPart read(Path folder, PriceList prices) {
        return new PartReader(folder, prices).part();
    }

    private LoadPart part() {
        var measured = new TreeMap<Route, RouteMeasurements>();
        var dollars = new HashMap<String, Moments>();
        var usefulPerSecond = 0.0;
        for (var result : report.objects("results")) {
            var route = route(result, "name");
            measured.put(route, measured(route, result));
            dollars.put(route.benchmark(), AnswerCost.read(result));
            usefulPerSecond += result.object("goodput").number("useful_per_s");
        }
        var errors = report.objects("errors").stream()
                .map(error -> new ErrorCount(error.text("code"), (long) error.number("count"), error.text("sample")))
                .toList();
        var useful = accounting(report.object("accounting")).useful();
        var run = new RunMeasurements(measured, window(useful, usefulPerSecond), errors);
        return new LoadPart(file, report, run, kinds(), statement, dollars);
    }

    /** A route that took no turn is known by its name only. */
    private Route route(JsonFields row, String field) {
        var name = row.text(field);
        var route = routes.get(name);
        return route != null
                ? route
                : Route.ofMainJob(name).orElseThrow(() -> row.invalid(field, "a benchmark that the cost ledger knows"));
    }

    private RouteMeasurements measured(Route route, JsonFields result) {
        var times = Tags.times(log, route);
        var reported = LatencyHistogram.decode(result.object("histograms").text("latency"));
        if (!times.latency().equals(reported)) {
            throw new InvalidBaselineException(
                    file.resolveSibling(HistogramsFile.FILE_NAME),
                    route.benchmark() + ".latency",
                    times.latency().toString(),
                    "the " + reported + " of " + RunDocument.FILE_NAME);
        }
        var accounting = accounting(result.object("accounting"));
        var usage = usage(entry -> entry.kind().route().equals(route));
        var window = window(accounting.completed(), result.number("throughput_rps"));
        return new RouteMeasurements(accounting, times, usage, TurnSeries.EMPTY, window);
    }

    private Breakdown kinds() {
        var rows = new HashMap<BreakdownKey, Breakdown.Row>();
        for (var row : report.object("breakdown").objects("rows")) {
            var kind = new BreakdownKey(
                    route(row, "benchmark"), Language.of(row.text("language")), QueryType.of(row.text("query_type")));
            var times = Tags.times(log, kind);
            rows.put(
                    kind,
                    new Breakdown.Row(
                            accounting(row),
                            times.latency(),
                            times.timeToFirstToken(),
                            times.timeToUsefulAnswer(),
                            usage(entry -> entry.kind().equals(kind))));
        }
        return new Breakdown(rows);
    }

    /** Of answers that a model gave whole, as everywhere but in the ledger itself. */
    private Map<ModelId, TokenUsage> usage(Predicate<Entry> which) {
        var usage = new HashMap<ModelId, TokenUsage>();
        for (Map.Entry<Entry, Tally> entry : statement.entries().entrySet()) {
            var key = entry.getKey();
            if (which.test(key) && key.worth().isAnswer() && !key.cached()) {
                usage.merge(key.model(), entry.getValue().usage(), TokenUsage::plus);
            }
        }
        return usage;
    }

    private static Accounting accounting(JsonFields json) {
        return new Accounting(
                (long) json.number("sent"),
                (long) json.number("completed"),
                (long) json.number("truncated"),
                (long) json.number("failed"),
                (long) json.number("useful"),
                (long) json.number("cached"));
    }

    private static Duration window(long count, double perSecond) {
        return perSecond > 0 ? Duration.ofNanos(Math.round(count / perSecond * NANOS)) : Duration.ZERO;
    }
}
