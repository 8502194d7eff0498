package com.mangaassist.load.baseline;

import com.mangaassist.load.metric.RunMeasurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a run as a whole says nothing about the system. */
final class RunFaults {

    private RunFaults() {}

    /** Each in a few words; empty for a sound run. */
    static List<String> of(RunMeasurements run, RunConditions conditions) {
        var faults = new ArrayList<String>();
        var share = run.accounting().errorShare();
        if (share > GateRules.MOST_ERRORS) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the turns failed or broke off (at most %.0f %%)",
                    share * 100,
                    GateRules.MOST_ERRORS * 100));
        }
        var median = run.latency().summary().p50();
        conditions.generator().ifPresent(generator -> faults.addAll(generator.faults(median)));
        return faults;
    }
}
