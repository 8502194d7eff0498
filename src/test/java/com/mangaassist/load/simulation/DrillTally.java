package com.mangaassist.load.simulation;

import com.mangaassist.load.metric.RecoveryMeter;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.report.ResilienceSection;
import com.mangaassist.load.scenario.FaultDrill;
import java.time.Duration;
import java.util.TreeMap;

/** What became of one fault's turns, and of those right after it. */
final class DrillTally {

    private final FaultDrill drill;
    private final Duration objective;
    private final RecoveryMeter recovery = new RecoveryMeter();
    private final TreeMap<String, Long> observed = new TreeMap<>();
    private long probes;

    DrillTally(FaultDrill drill, Duration objective) {
        this.drill = drill;
        this.objective = objective;
    }

    FaultDrill drill() {
        return drill;
    }

    TurnSink struck() {
        return new Ends() {
            @Override
            public void record(TurnRecord turn) {
                note(turn);
            }
        };
    }

    TurnSink probing() {
        return new Ends() {
            @Override
            public void record(TurnRecord turn) {
                probed(turn);
            }
        };
    }

    private synchronized void note(TurnRecord turn) {
        recovery.struck(turn.timing().sentNanos());
        observed.merge(words(turn.outcome()), 1L, Long::sum);
    }

    private synchronized void probed(TurnRecord turn) {
        probes++;
        recovery.probed(turn.timing().sentNanos(), turn.isUseful(objective));
    }

    private static String words(TurnOutcome outcome) {
        if (outcome instanceof TurnOutcome.Truncated cut) {
            return "truncated " + cut.code();
        }
        return outcome instanceof TurnOutcome.Failed failed ? "failed " + failed.code() : "completed";
    }

    synchronized ResilienceSection.Drill result() {
        return new ResilienceSection.Drill(
                drill.name(),
                drill.what(),
                drill.transport().id(),
                drill.expected(),
                observed,
                probes,
                recovery.time());
    }

    private abstract static class Ends implements TurnSink {
        @Override
        public void sent(TurnLabel label) {}

        @Override
        public void gap(TurnLabel label, long nanos) {}
    }
}
