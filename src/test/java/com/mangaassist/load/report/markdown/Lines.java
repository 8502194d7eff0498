package com.mangaassist.load.report.markdown;

import java.util.List;

/** Lines of which only so many are shown as there is room for; the rest is counted. */
final class Lines {

    /** Eight such parts fit a comment. */
    static final int MOST_CHARACTERS = 7_000;

    private Lines() {}

    static String joined(List<String> lines) {
        var text = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            if (text.length() + lines.get(i).length() > MOST_CHARACTERS) {
                return text + "\n… and " + (lines.size() - i) + " more in report.json\n";
            }
            text.append(lines.get(i));
        }
        return text.toString();
    }
}
