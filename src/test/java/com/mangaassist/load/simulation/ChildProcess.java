package com.mangaassist.load.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Something of this project in a JVM of its own, with its output kept in a file. */
final class ChildProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The unmodified main job for a few seconds; results go to {@code folder/results}. */
    static ChildProcess mainJob(Path folder, Map<String, String> environment, String... options) {
        var all = new ArrayList<>(List.of(
                "-Dchat.duration=3s",
                "-Dchat.rampUp=1s",
                "-Dchat.warmup=1",
                "-Dchat.turns=true",
                "-Dchat.budget=5",
                "-Dchat.history=off",
                "-Dgatling.resultsFolder=" + folder.resolve("results"),
                "-Djava.util.prefs.userRoot=" + folder));
        all.addAll(List.of(options));
        var arguments = List.of(
                "-s",
                ChatSimulation.class.getName(),
                "-rf",
                folder.resolve("results").toString());
        return start(folder.resolve("job.log"), environment, all, "io.gatling.app.Gatling", arguments);
    }

    static ChildProcess start(
            Path log, Map<String, String> environment, List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"));
        command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start(), log);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + main, failed);
        }
    }

    /** Waits for a line with this in it; returns the first group. */
    String said(String pattern) {
        var wanted = Pattern.compile(pattern);
        for (var ticks = process.onExit().toCompletableFuture(); ; ) {
            var found = wanted.matcher(output());
            if (found.find()) {
                return found.group(1);
            }
            if (ticks.isDone()) {
                throw new AssertionError("ended without saying " + pattern + ":\n" + output());
            }
            pause();
        }
    }

    private void pause() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(log, UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + log, unreadable);
        }
    }

    /** The run's own folder among the results. */
    static Optional<Path> run(Path folder) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            return runs.filter(Files::isDirectory).findFirst();
        }
    }

    /** Of the failures that the run's report tells. */
    static List<String> errorCodes(Path folder) throws IOException {
        var report = run(folder).orElseThrow().resolve("report.json");
        return StreamSupport.stream(
                        Json.object(Files.readString(report)).path("errors").spliterator(), false)
                .map(error -> error.path("code").asText())
                .toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
