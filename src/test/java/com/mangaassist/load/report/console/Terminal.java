package com.mangaassist.load.report.console;

import java.io.IOException;

/** The terminal this process was started from, if any. */
public final class Terminal {

    private Terminal() {}

    /**
     * Whether the standard output is a terminal. {@link System#console()} tells that of input and output only together,
     * and Maven closes the input of what it forks; so the question goes to POSIX's {@code test}.
     */
    public static boolean isStandardOutput() {
        try {
            return new ProcessBuilder("test", "-t", "1").inheritIO().start().waitFor() == 0;
        } catch (IOException notPosix) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
