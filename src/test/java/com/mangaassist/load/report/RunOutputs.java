package com.mangaassist.load.report;

import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.html.HtmlReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a run leaves in its folder.
 *
 * @param document what report.json says; everything else is made of it
 */
public record RunOutputs(RunDocument document, Path folder) {

    private static final List<String> FOR_PEOPLE = List.of(HtmlReport.FILE_NAME, "index.html", JsonReport.FILE_NAME);

    /** Writes a finished or broken-off run. */
    public static RunOutputs write(RunReport report, Path folder) {
        JsonReport.write(report, folder);
        var document = RunDocument.parse(JsonReport.text(report));
        HtmlReport.write(document.json(), folder);
        return new RunOutputs(document, folder);
    }

    /** The files for people to open, as far as they are there; Gatling writes its own after ours. */
    public List<Path> files() {
        return FOR_PEOPLE.stream().map(folder::resolve).filter(Files::exists).toList();
    }
}
