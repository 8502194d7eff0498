package com.mangaassist.load.report;

import com.mangaassist.load.file.AtomicFile;
import com.mangaassist.load.report.document.Comparison;
import com.mangaassist.load.report.html.HtmlReport;
import com.mangaassist.load.report.markdown.MarkdownComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a comparison of two runs leaves in the first one's folder. */
public final class ComparisonOutputs {

    private static final String HTML = "comparison.html";

    private ComparisonOutputs() {}

    /** Returns the files. */
    public static List<Path> write(Comparison comparison, Path folder) {
        var html = folder.resolve(HTML);
        var markdown = folder.resolve(MarkdownComparison.FILE_NAME);
        AtomicFile.write(
                html,
                HtmlReport.render(
                        comparison.run().json(), Optional.of(comparison.other().json())));
        AtomicFile.write(markdown, MarkdownComparison.render(comparison));
        return List.of(html, markdown);
    }
}
