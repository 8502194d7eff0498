package com.mangaassist.load.report;

import com.mangaassist.load.file.AtomicFile;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.html.HtmlReport;
import com.mangaassist.load.report.junit.JUnitReport;
import com.mangaassist.load.report.markdown.MarkdownSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a run leaves in its folder.
 *
 * @param document what report.json says; everything else is made of it
 * @param remarks on what could not be written, each in one line
 */
public record RunOutputs(RunDocument document, Path folder, List<String> remarks) {

    private static final List<Rendering> RENDERINGS = List.of(
            new Rendering(HtmlReport.FILE_NAME, run -> HtmlReport.render(run.json(), Optional.empty())),
            new Rendering(JUnitReport.FILE_NAME, JUnitReport::render),
            new Rendering(MarkdownSummary.FILE_NAME, MarkdownSummary::render));

    private static final List<String> FOR_PEOPLE = List.of(HtmlReport.FILE_NAME, "index.html", JsonReport.FILE_NAME);

    public RunOutputs {
        remarks = List.copyOf(remarks);
    }

    /** Writes a finished or broken-off run. */
    public static RunOutputs write(RunReport report, Path folder) {
        JsonReport.write(report, folder);
        return render(RunDocument.parse(JsonReport.text(report)), folder);
    }

    /** Writes all that is made of the document; what fails is a remark, and the others are written nevertheless. */
    public static RunOutputs render(RunDocument document, Path folder) {
        var remarks = RENDERINGS.stream()
                .flatMap(rendering -> rendering.write(document, folder).stream())
                .toList();
        return new RunOutputs(document, folder, remarks);
    }

    /** The files for people to open, as far as they are there; Gatling writes its own after ours. */
    public List<Path> files() {
        return FOR_PEOPLE.stream().map(folder::resolve).filter(Files::exists).toList();
    }

    private record Rendering(String file, Function<RunDocument, String> renderer) {

        Optional<String> write(RunDocument document, Path folder) {
            try {
                AtomicFile.write(folder.resolve(file), renderer.apply(document));
                return Optional.empty();
            } catch (RuntimeException failed) {
                return Optional.of(file + " was not written: " + failed);
            }
        }
    }
}
