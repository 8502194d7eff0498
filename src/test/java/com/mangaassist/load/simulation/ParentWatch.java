package com.mangaassist.load.simulation;

/**
 * Ends this process when the one that started it ends.
 *
 * <p>Gatling runs in a fork of Maven, and the plugin leaves the fork running, and loading, when Maven is killed.
 */
final class ParentWatch {

    /** As a shell reports a process that was ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private ParentWatch() {}

    static void start() {
        var unused =
                ProcessHandle.current().parent().map(ProcessHandle::onExit).map(end -> end.thenRun(ParentWatch::exit));
    }

    private static void exit() {
        System.exit(TERMINATED);
    }
}
