package com.mangaassist.load.report;

import com.mangaassist.load.report.console.ConsoleReport;
import java.io.PrintStream;

/** Tells people of a run when everything is written. */
public record LastWord(Surroundings surroundings, PrintStream out) {

    public void on(RunOutputs run) {
        var report = new ConsoleReport(run.document(), surroundings.palette());
        out.print(report.body());
        out.print(report.closing(run.files()));
        out.flush();
    }
}
