package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.Calibration;
import com.mangaassist.load.baseline.Quantity;
import com.mangaassist.load.baseline.SpreadFit;
import com.mangaassist.load.metric.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What unchanged runs showed, as it goes into baselines. */
final class StageCalibration {

    private final SpreadFit fit;
    private final Calibration circumstances;

    /**
     * @param runs each by benchmark
     * @param circumstances how it was found; its own spread does not count
     */
    StageCalibration(List<Map<String, BaselineRun>> runs, Calibration circumstances) {
        this.fit = SpreadFit.of(runs);
        this.circumstances = circumstances;
    }

    void writeTo(BaselineStore store) {
        store.all().values().forEach(baseline -> store.save(calibrated(baseline)));
    }

    /** By line of the gate. */
    Map<String, Double> taus() {
        var taus = new TreeMap<String, Double>();
        for (var family : fit.families()) {
            for (var quantity : Quantity.values()) {
                taus.put(family + " " + quantity.label(), fit.tau(family, quantity));
            }
        }
        return taus;
    }

    private Baseline calibrated(Baseline baseline) {
        var route = Route.ofBenchmark(baseline.benchmark());
        var ttft = route.streams() ? fit.tau(route.family(), Quantity.TTFT) : 0;
        return baseline.calibrated(circumstances.with(fit.tau(route.family(), Quantity.LATENCY), ttft));
    }
}
