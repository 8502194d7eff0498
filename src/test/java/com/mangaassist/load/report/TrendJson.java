package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.baseline.PastRun;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.baseline.Trend;

/** One entry of {@code trend} in report.json: a benchmark's runs, the oldest first, and what they show. */
final class TrendJson {

    private TrendJson() {}

    static ObjectNode of(Trend trend) {
        var json = PrettyJson.newObject();
        json.put("name", trend.benchmark());
        trend.step()
                .ifPresent(step -> put(json.putObject("change"), Trend.percent(step.shift()), step.pValue())
                        .put("run", trend.begin().map(PastRun::id).orElse("")));
        trend.drift()
                .ifPresent(drift -> put(json.putObject("drift"), Trend.percent(drift.total()), drift.pValue())
                        .put("runs", trend.points().size()));
        var findings = json.putArray("findings");
        trend.findings().forEach(findings::add);
        var points = json.putArray("points");
        trend.points().forEach(point -> points.add(point(point)));
        return json;
    }

    private static ObjectNode put(ObjectNode json, double percent, double pValue) {
        return json.put("change_pct", rounded(percent, 2))
                .put("level", Trend.level(percent))
                .put("p_value", rounded(pValue, 4));
    }

    private static ObjectNode point(Trend.Point point) {
        var run = point.run();
        var json = PrettyJson.newObject();
        json.put("run", run.id()).put("at", run.at().toString()).put("status", point.standing());
        json.put("samples", run.n()).put("p95_ms", rounded(run.p95Millis(), 2));
        if (run.ttftP95Millis() > 0) {
            json.put("ttft_p95_ms", rounded(run.ttftP95Millis(), 2));
        }
        return json;
    }
}
