package com.mangaassist.load.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Baseline;
import com.mangaassist.load.baseline.BaselineRun;
import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.Blobs;
import com.mangaassist.load.file.AtomicFile;
import com.mangaassist.load.metric.TurnSeries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Kills {@code exec:java@baseline} at any moment, without notice ({@code kill -9}). */
final class BaselineCrashTest {

    private static final String REPORT = "/finished-run/report.json";

    private static final int LONGEST_LIFE_MILLIS = 250;

    @TempDir
    private Path directory;

    /** The command's last step alone, so that hardly a moment is left in which it writes nothing. */
    @Test
    void killedAtTenMomentsOfItsWritingItLeavesWholeBaselines() throws IOException, InterruptedException {
        killed(10, Writings.class);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "crash.kills",
            matches = "\\d+",
            disabledReason = "a second each: -Dcrash.kills=50")
    void killedAtManyMomentsTheWholeCommandLeavesWholeBaselines() throws IOException, InterruptedException {
        killed(Integer.getInteger("crash.kills"), Acceptances.class);
    }

    private void killed(int times, Class<?> child) throws IOException, InterruptedException {
        var random = new Random(42);
        for (var kill = 0; kill < times; kill++) {
            kill(child, random.nextInt(LONGEST_LIFE_MILLIS));
            var baselines = BaselineStore.open(directory, "embedded").all();
            assertThat(baselines).containsOnlyKeys("chat_http_haiku", "chat_ws_sonnet");
            assertThat(baselines.values()).allSatisfy(BaselineCrashTest::isWhole);
        }
    }

    private static void isWhole(Baseline baseline) {
        assertThat(baseline.runs()).hasSizeBetween(1, Baseline.MOST_RUNS);
        assertThat(baseline.runs())
                .allSatisfy(run -> assertThat(run.latency().count()).isPositive());
    }

    /** @param millis after the first baselines are there, since its start would take most of its life otherwise */
    private void kill(Class<?> main, long millis) throws IOException, InterruptedException {
        var child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(child.getInputStream().read())
                    .as("a first line of the child's")
                    .isPositive();
            child.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(child.isAlive()).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Accepts one run after the other, as the command does, until it is killed. */
    static final class Acceptances {

        private Acceptances() {}

        public static void main(String[] args) throws IOException {
            for (var i = 0; true; i++) {
                accept(args[0], ProcessHandle.current().pid() + "-" + i);
            }
        }

        static void accept(String directory, String id) throws IOException {
            var run = Files.createDirectories(Path.of(directory, "run"));
            try (var report = Objects.requireNonNull(Acceptances.class.getResourceAsStream(REPORT))) {
                var text = new String(report.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(run.resolve("report.json"), text.replace("chatsimulation-20260131", id));
            }
            var options = new Properties();
            options.setProperty("chat.run", run.toString());
            options.setProperty("chat.baselines", directory);
            new AcceptBaseline(InstantSource.system(), System.out, System.err).run(options);
        }
    }

    /** Writes both baselines again and again, each as large as after five long runs, until it is killed. */
    static final class Writings {

        private Writings() {}

        public static void main(String[] args) throws IOException {
            Acceptances.accept(args[0], String.valueOf(ProcessHandle.current().pid()));
            var store = BaselineStore.open(Path.of(args[0]), "embedded");
            for (var baseline : store.all().values()) {
                var file = store.save(large(baseline));
                var text = Files.readString(file);
                new Thread(() -> write(file, text)).start();
            }
        }

        private static void write(Path file, String text) {
            System.out.println("writes " + file);
            while (true) {
                AtomicFile.write(file, text);
            }
        }

        private static Baseline large(Baseline baseline) {
            var random = new Random(1);
            var turns = new TreeMap<Integer, TurnSeries.Turn>();
            random.ints(5_000).forEach(id -> turns.put(id, new TurnSeries.Turn(id | 1, random.nextInt() | 1)));
            var first = baseline.runs().get(0);
            var blobs = new Blobs(first.latency(), first.timeToFirstToken(), new TurnSeries(turns));
            var large = baseline;
            for (var i = 0; i < Baseline.MOST_RUNS; i++) {
                large = large.with(
                        new BaselineRun("large-" + random.nextInt(), first.accepted(), first.throughputRps(), blobs));
            }
            return large;
        }
    }
}
