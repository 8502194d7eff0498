package com.mangaassist.load.report;

import com.mangaassist.load.metric.TurnLimits;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Under which terms a run was made.
 *
 * @param limits what counted as too late
 * @param options every option that had a value, defaults included
 */
public record RunTerms(TurnLimits limits, Map<String, String> options) {

    public RunTerms {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
