package com.mangaassist.load.report.github;

import com.mangaassist.load.report.document.InertText;

/**
 * A message that GitHub puts on the job's page.
 *
 * @param failing an error, and otherwise a warning
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
record Annotation(boolean failing, String title, String message) {

    private static final int LONGEST = 1_000;

    static Annotation error(String title, String message) {
        return new Annotation(true, title, message);
    }

    static Annotation warning(String title, String message) {
        return new Annotation(false, title, message);
    }

    /** The line of output that makes it. */
    String command() {
        return "::" + (failing ? "error" : "warning") + " title=" + property(title) + "::" + data(message);
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return InertText.shortened(text, LONGEST)
                .replace("%", "%25")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
    }
}
