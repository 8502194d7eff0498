package com.mangaassist.load.command.calibrate;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Makes single runs of the main job. */
interface Runner {

    /**
     * Runs to the end, whatever that is.
     *
     * @param name of the run, unique
     * @return the folder of the run's results; empty if it left none
     */
    Optional<Path> run(String name, Map<String, String> options) throws InterruptedException;

    /** A file for an option of the runs. */
    Path file(String name, String text);
}
