package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.baseline.BenchmarkStatus;
import com.mangaassist.load.stats.Share;
import java.util.List;

/** All runs of one variant. */
record Trials(Variant variant, List<Trial> trials) {

    Trials {
        trials = List.copyOf(trials);
    }

    List<Trial> valid() {
        return trials.stream().filter(Trial::valid).toList();
    }

    long count(BenchmarkStatus status) {
        return trials.stream().filter(trial -> trial.status() == status).count();
    }

    /** Regressions among the runs that were valid. */
    Share alarms() {
        return new Share(count(BenchmarkStatus.REGRESSION), valid().size());
    }

    boolean meetsGoal() {
        return variant.goal().met(alarms().hits(), alarms().n());
    }
}
