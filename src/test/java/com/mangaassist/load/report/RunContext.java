package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Fingerprint;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of a run that is not measured turn by turn.
 *
 * @param environment for people: Java, operating system, cores, versions
 * @param fingerprint for the gate: under which options the run is comparable with others
 */
public record RunContext(
        RunIdentity identity, Map<String, String> environment, Fingerprint fingerprint, RunEvidence evidence) {

    public RunContext {
        environment = java.util.Collections.unmodifiableMap(new TreeMap<>(environment));
    }
}
