package com.mangaassist.load.simulation;

import static io.gatling.javaapi.http.HttpDsl.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.report.document.RunDocument;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run ends, it leaves what it saw in a folder of its own; each run here is a process of its own. */
final class InterruptedRunTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path results;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aRunThatIsInterruptedOrTerminatedLeavesAnIncompleteReport(String signal) throws Exception {
        assumeFalse(signal.equals("INT") && isInterruptIgnored(), "started in the background");
        var run = new Run(ChatSimulation.class, results);

        run.awaitTurns();
        new ProcessBuilder("kill", "-" + signal, run.pid()).start().waitFor();

        var report = run.report();
        assertThat(report.complete()).isFalse();
        assertThat(report.passed()).isFalse();
        var turns = report.json().path("accounting");
        assertThat(turns.path("sent").longValue())
                .isPositive()
                .isEqualTo(turns.path("completed").longValue()
                        + turns.path("truncated").longValue()
                        + turns.path("failed").longValue());
        assertThat(run.folder()).isDirectoryContaining("glob:**/{simulation.log,histograms.hlog}");
    }

    /** A shell's {@code &} lets its processes ignore the signal, and theirs inherit that (POSIX, asynchronous lists). */
    private static boolean isInterruptIgnored() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(
                                line -> Long.parseUnsignedLong(line.substring(7).strip(), 16) % 4 >= 2);
    }

    @Test
    void aSimulationThatCrashesBeforeTheLoadLeavesAnIncompleteReport() throws Exception {
        for (var simulation : List.of(CrashingInItsConstructor.class, CrashingBefore.class)) {
            var run = new Run(simulation, results.resolve(simulation.getSimpleName()));

            assertThat(run.report().complete()).as(simulation.getSimpleName()).isFalse();
            assertThat(run.folder().getFileName().toString())
                    .startsWith(simulation.getSimpleName().toLowerCase(Locale.ROOT) + "-");
        }
    }

    /** Gatling has made no folder yet. */
    public static final class CrashingInItsConstructor extends Simulation {

        public CrashingInItsConstructor() {
            start(CrashingInItsConstructor.class);
            throw new IllegalStateException("on purpose");
        }
    }

    /** Gatling is about to start the load. */
    public static final class CrashingBefore extends Simulation {

        private final LoadTest test = start(CrashingBefore.class);

        public CrashingBefore() {
            setUp(test.users()).protocols(http);
        }

        @Override
        public void before() {
            throw new IllegalStateException("on purpose");
        }
    }

    private static LoadTest start(Class<?> simulation) {
        return LoadTest.start(
                simulation,
                settings -> OpenLoad.of(
                        settings.load(), Prompts.named(settings.load().prompts())));
    }

    /** A simulation in a process, with a folder for all its runs. */
    private static final class Run {

        private final Path results;
        private final Process process;

        Run(Class<?> simulation, Path results) throws IOException {
            this.results = results;
            Files.createDirectories(results);
            var command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx700m",
                    "-XX:TieredStopAtLevel=1",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "-Dgatling.resultsFolder=" + results));
            for (var option : List.of("rate=10", "duration=90s", "rampUp=0s", "warmup=0", "turns=true", "slack=off")) {
                command.add("-Dchat." + option);
            }
            command.addAll(List.of("-Dchat.history=off", "-Dchat.baseline=off", "-cp"));
            command.add(System.getProperty("java.class.path"));
            command.addAll(List.of("io.gatling.app.Gatling", "-s", simulation.getName(), "-rf", results.toString()));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(results.resolve("output.txt").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
            this.process = builder.start();
        }

        String pid() {
            return String.valueOf(process.pid());
        }

        void awaitTurns() throws Exception {
            for (var tenths = 0; tenths < PATIENCE_SECONDS * 10 && !hasTurns(); tenths++) {
                assertThat(process.waitFor(100, TimeUnit.MILLISECONDS))
                        .as(output())
                        .isFalse();
            }
        }

        private boolean hasTurns() throws IOException {
            try (var files = Files.find(results, 2, (file, is) -> file.endsWith("turns.jsonl") && is.size() > 0)) {
                return files.findAny().isPresent();
            }
        }

        /** Of the process when it has ended. */
        RunDocument report() throws Exception {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as(output())
                    .isTrue();
            assertThat(process.exitValue()).as(output()).isNotZero();
            assertThat(folder()).as(output()).isDirectoryContaining("glob:**/report.{json,html}");
            assertThat(folder().resolve("report.html")).as(output()).isNotEmptyFile();
            return RunDocument.read(folder());
        }

        Path folder() throws IOException {
            try (var folders = Files.list(results)) {
                return folders.filter(Files::isDirectory)
                        .reduce((one, two) -> results)
                        .orElse(results);
            }
        }

        private String output() throws IOException {
            return Files.readString(results.resolve("output.txt"));
        }
    }
}
