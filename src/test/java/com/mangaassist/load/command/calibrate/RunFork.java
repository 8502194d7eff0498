package com.mangaassist.load.command.calibrate;

import com.mangaassist.load.command.process.JavaCommand;
import com.mangaassist.load.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The main job in a process of its own, as {@code mvn gatling:test} starts it. */
final class RunFork implements Runner {

    private static final String SIMULATION = "com.mangaassist.load.simulation.ChatSimulation";

    /**
     * As in pom.xml, but with less memory to touch at the start, and without the compiler of faster code, which would be
     * at work for all of so short a run.
     */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseG1GC",
            "-XX:G1HeapRegionSize=4m",
            "-XX:+AlwaysPreTouch",
            "-Xms1g",
            "-Xmx3g",
            "-XX:MetaspaceSize=256m",
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final Path folder;
    private final Duration longest;

    /** @param folder of the runs' results and logs */
    RunFork(Path folder, Duration longest) {
        this.folder = folder;
        this.longest = longest;
    }

    /** A run that an interrupted calibration has finished is not made again. */
    @Override
    public Optional<Path> run(String name, Map<String, String> options) throws InterruptedException {
        var results = new TrialFolder(folder.resolve(name));
        try {
            var kept = results.finished();
            if (kept.isPresent()) {
                return kept;
            }
            results.empty();
            start(name, command(results.path(), options));
            return results.any();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot run " + name + " in " + folder, failed);
        }
    }

    private void start(String name, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        try {
            process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public Path file(String name, String text) {
        var file = folder.resolve(name);
        AtomicFile.write(file, text);
        return file;
    }

    private static List<String> command(Path results, Map<String, String> options) {
        var settings = new ArrayList<>(JVM);
        options.forEach((option, value) -> settings.add("-D" + option + "=" + value));
        settings.add("-Dgatling.resultsFolder=" + results);
        return JavaCommand.line(
                settings, "io.gatling.app.Gatling", List.of("-s", SIMULATION, "-rf", results.toString(), "-nr"));
    }
}
