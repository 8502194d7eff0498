package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Trend;
import com.mangaassist.load.baseline.alert.Alert;
import java.util.List;
import java.util.stream.Stream;

/** What else is worth knowing of a run, beside the gate's verdict. */
public record Findings(List<Trend> trends, List<Alert> alerts, List<Section> sections) {

    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        trends = List.copyOf(trends);
        alerts = List.copyOf(alerts);
        sections = List.copyOf(sections);
    }

    /** With what only this simulation has to tell. */
    public Findings with(List<Section> own) {
        return new Findings(trends, alerts, own);
    }

    /** With further alerts. */
    public Findings alerting(List<Alert> further) {
        return new Findings(
                trends, Stream.concat(alerts.stream(), further.stream()).toList(), sections);
    }
}
