package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each run of a calibration is given: short runs that decide, unless the user says otherwise.
 *
 * @param series in this order
 * @param ofRuns options by name
 */
record CalibrationOptions(List<Series> series, Map<String, String> ofRuns) {

    private static final Set<String> OWN =
            Set.of(Option.CALIBRATE.id(), Option.BASELINES.id(), Option.HISTORY.id(), Option.EARLY_STOP.id());

    private static final Map<Option, String> SHORT =
            Map.of(Option.RATE, "80", Option.DURATION, "12s", Option.RAMP_UP, "1s", Option.WARMUP, "40");

    /** @throws com.mangaassist.load.config.InvalidOptionException naming the option that is wrong */
    static CalibrationOptions from(Options options, Path baselines) {
        var series = options.parse(Option.CALIBRATE, Series::parse, all -> true, Variant.ALLOWED);
        options.parse(Option.TARGET, text -> text, "embedded"::equals, "embedded: only its answers can be changed");
        var all = new TreeMap<String, String>();
        SHORT.forEach((option, value) -> all.put(option.id(), value));
        options.given().forEach((name, value) -> {
            if (!OWN.contains(name)) {
                all.put(name, value);
            }
        });
        all.put(Option.BASELINES.id(), baselines.toString());
        all.put(Option.HISTORY.id(), "off");
        all.put(Option.EARLY_STOP.id(), "off");
        return new CalibrationOptions(series, all);
    }

    int runs() {
        return series.stream().mapToInt(Series::runs).sum() + Campaign.BASELINE_RUNS;
    }

    String perSecond() {
        return ofRuns.getOrDefault(Option.RATE.id(), "");
    }

    String duration() {
        return ofRuns.getOrDefault(Option.DURATION.id(), "");
    }
}
