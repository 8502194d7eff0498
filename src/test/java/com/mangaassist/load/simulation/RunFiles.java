package com.mangaassist.load.simulation;

import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.metric.RunRecorder;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.breakdown.Breakdown;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.report.Section;
import com.mangaassist.load.report.histograms.HistogramsFile;
import com.mangaassist.load.report.turns.TurnsFile;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a run writes while it goes. */
record RunFiles(HistogramsFile histograms, Optional<TurnsFile> turns) {

    static RunFiles start(RunSetup setup, RunRecorder recorder) {
        return new RunFiles(
                HistogramsFile.start(setup::folder, InstantSource.system(), recorder::times),
                setup.settings().output().turns()
                        ? Optional.of(TurnsFile.start(setup::folder, System.nanoTime()))
                        : Optional.empty());
    }

    TurnSink during(Phase phase) {
        return turns.map(file -> file.during(phase)).orElse(TurnSink.NONE);
    }

    /** Returns what became of them. */
    List<Section> finish(RunMeasurements run, Breakdown kinds) {
        return Stream.concat(
                        Stream.of(histograms.finish(run, kinds).section()),
                        turns.stream().map(file -> file.close().section()))
                .toList();
    }
}
