package com.mangaassist.load.baseline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/** A {@link RememberedRun} as one line of JSON. */
final class RememberedRunJson {

    private RememberedRunJson() {}

    static String line(RememberedRun run) {
        var json = PrettyJson.newObject();
        json.put("run", run.id()).put("at", run.at().toString()).put("fingerprint", run.fingerprint());
        var benchmarks = json.putArray("benchmarks");
        run.points().forEach((benchmark, point) -> {
            var figures = benchmarks.addObject();
            figures.put("name", benchmark).put("status", point.standing());
            PastRunJson.put(figures, point.run());
        });
        return json.toString();
    }

    /** Empty if the line is no such run. */
    static Optional<RememberedRun> read(Path file, String line) {
        try {
            var json = JsonFields.parse(file, line);
            var id = json.text("run");
            var at = json.instant("at");
            var points = new TreeMap<String, Trend.Point>();
            for (var figures : json.objects("benchmarks")) {
                var past = PastRunJson.read(figures, id, at);
                points.put(figures.text("name"), new Trend.Point(past, figures.text("status")));
            }
            return Optional.of(new RememberedRun(id, at, json.text("fingerprint"), points));
        } catch (InvalidBaselineException broken) {
            return Optional.empty();
        }
    }
}
