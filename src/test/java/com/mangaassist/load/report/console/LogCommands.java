package com.mangaassist.load.report.console;

import java.util.regex.Pattern;

/** Commands that GitHub's runner finds in what a job prints: {@code ::name::} at a line's start, {@code ##[name]} anywhere. */
final class LogCommands {

    private static final Pattern AT_START = Pattern.compile("(?m)^(\\s*):(?=:)");

    private LogCommands() {}

    /** The same text, but without any. */
    static String parted(String text) {
        return AT_START.matcher(text).replaceAll("$1: ").replace("##[", "## [");
    }
}
