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
        store.all()
                .values()
                .forEach(baseline -> Route.ofMainJob(baseline.benchmark())
                        .ifPresent(route -> store.save(calibrated(baseline, route))));
    }

    /** By line of the gate. */
    Map<String, Double> taus() {
        var taus = new TreeMap<String, Double>();
        for (var pool : fit.pools()) {
            for (var quantity : Quantity.values()) {
                fit.tau(pool, quantity).ifPresent(tau -> taus.put(pool + " " + quantity.label(), tau));
            }
        }
        return taus;
    }

    private Baseline calibrated(Baseline baseline, Route route) {
        var latency = fit.tau(route.pool(), Quantity.LATENCY).orElse(0.0);
        var ttft = route.streams() ? fit.tau(route.pool(), Quantity.TTFT).orElse(0.0) : 0;
        return baseline.calibrated(circumstances.with(latency, ttft));
    }
}
