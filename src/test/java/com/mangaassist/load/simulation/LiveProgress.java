package com.mangaassist.load.simulation;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.ledger.CostLedger;
import com.mangaassist.load.cost.ledger.UsageSource;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.progress.Progress;
import com.mangaassist.load.metric.progress.ProgressRecorder;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.report.Surroundings;
import com.mangaassist.load.report.console.ProgressBlock;
import com.mangaassist.load.report.console.Terminal;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells whoever watches, every five seconds, how far the run has come; warm-up included, and what that costs, too. */
final class LiveProgress {

    private static final long SECONDS = 5;

    private final ProgressRecorder recorder;
    private final CostLedger ledger;
    private final ProgressBlock block;
    private final PrintStream out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Progress> earlier = Optional.empty();

    private LiveProgress(ProgressRecorder recorder, CostLedger ledger, ProgressBlock block, PrintStream out) {
        this.recorder = recorder;
        this.ledger = ledger;
        this.block = block;
        this.out = out;
    }

    static LiveProgress of(RunSetup setup, LoadPlan plan) {
        var slo = setup.limits().usefulWithin();
        var palette = new Surroundings(System.getenv(), Terminal.isStandardOutput()).palette();
        return new LiveProgress(
                new ProgressRecorder(slo, System::nanoTime),
                new CostLedger(slo, label -> UsageSource.REPORTED),
                new ProgressBlock(new ProgressBlock.Plan(plan.turns(), plan.length()), palette),
                System.out);
    }

    void start(PriceList prices) {
        var unused = clock.scheduleAtFixedRate(() -> tell(prices), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    TurnSink during(Phase phase) {
        return TurnSink.all(recorder.during(phase), ledger);
    }

    private void tell(PriceList prices) {
        recorder.now().ifPresent(now -> {
            earlier.ifPresent(before -> out.print(
                    block.show(now, before, ledger.statement(prices).total().spent())));
            earlier = Optional.of(now);
            out.flush();
        });
    }

    void stop() {
        clock.shutdownNow();
    }
}
