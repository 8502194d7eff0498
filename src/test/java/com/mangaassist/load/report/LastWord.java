package com.mangaassist.load.report;

import com.mangaassist.load.report.console.ConsoleReport;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.github.Annotations;
import com.mangaassist.load.report.github.StepSummary;
import com.mangaassist.load.report.markdown.MarkdownSummary;
import com.mangaassist.load.report.slack.SlackDelivery;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells people of a run when everything is written. */
public record LastWord(Surroundings surroundings, SlackDelivery slack, PrintStream out) {

    public void on(RunOutputs run) {
        var report = new ConsoleReport(run.document(), surroundings.palette());
        out.print(report.body());
        var remarks =
                Stream.concat(run.remarks().stream(), onGitHub(run.document())).toList();
        remarks.forEach(out::println);
        out.flush();
        slack.deliver(run.document(), surroundings.job()).ifPresent(out::println);
        out.print(report.closing(run.files()));
        out.flush();
    }

    private Stream<String> onGitHub(RunDocument run) {
        var annotations =
                surroundings.has("GITHUB_ACTIONS", "true") ? Annotations.commands(run).stream() : Stream.<String>of();
        var remarks = surroundings.find("GITHUB_STEP_SUMMARY").stream()
                .map(file -> new StepSummary(Path.of(file)))
                .flatMap(summary -> summary.append(MarkdownSummary.render(run)).stream());
        return Stream.concat(annotations, remarks);
    }
}
