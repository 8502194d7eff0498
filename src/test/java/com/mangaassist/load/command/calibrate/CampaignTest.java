package com.mangaassist.load.command.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.baseline.BaselineStore;
import com.mangaassist.load.baseline.BenchmarkStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CampaignTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void eachRunHasASeedOfItsOwnAndTheVariantsOptions() throws InterruptedException {
        var runs = new Reports(List.of("pass", "regression"));

        var trials = campaign(runs).series(new Series(Variant.of("x1.15"), 2));

        assertThat(runs.options)
                .containsExactly(
                        Map.of("chat.seed", "7", "chat.rate", "70", "mock.latencyScale", "1.15"),
                        Map.of("chat.seed", "8", "chat.rate", "70", "mock.latencyScale", "1.15"));
        assertThat(trials.trials()).extracting(Trial::seed).containsExactly(7L, 8L);
        assertThat(trials.count(BenchmarkStatus.REGRESSION)).isEqualTo(1);
        assertThat(trials.meetsGoal()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("x1.15 2/2, seed 8: regression, gate PASSED");
    }

    @Test
    void aFaultPlanIsHandedOverAsAFile() throws InterruptedException {
        var runs = new Reports(List.of("regression"));

        campaign(runs).series(new Series(Variant.of("tail"), 1));

        assertThat(Path.of(Objects.requireNonNull(runs.options.get(0).get("mock.faults"))))
                .content()
                .contains("stall 1s", "0.08");
    }

    @Test
    void anUnsoundRunIsRepeatedButNotForEver() throws InterruptedException {
        var once = campaign(new Reports(List.of("invalid", "pass", "pass"))).series(new Series(Variant.SAME, 2));
        var always = campaign(new Reports(List.of("invalid", "", "invalid"))).series(new Series(Variant.SAME, 2));

        assertThat(once.trials()).extracting(trial -> trial.status().id()).containsExactly("invalid", "pass", "pass");
        assertThat(once.alarms().n()).isEqualTo(2);
        assertThat(always.trials()).hasSize(3);
        assertThat(always.alarms().n()).isZero();
        assertThat(always.meetsGoal()).isFalse();
    }

    @Test
    void theBaselineIsOfFiveRuns() throws InterruptedException {
        var runs = campaign(new Reports(List.of("baseline", "baseline", "baseline", "baseline", "baseline")))
                .baseline(folder.resolve("baselines"));

        assertThat(runs).hasSize(5);
        assertThat(BaselineStore.open(folder.resolve("baselines"), "embedded").all())
                .containsOnlyKeys("chat_http_haiku", "chat_ws_sonnet")
                .allSatisfy((name, baseline) -> assertThat(baseline.runs()).hasSize(5));
    }

    @Test
    void anInterruptedCampaignKeepsTheBaselineThatItHas() throws InterruptedException {
        var kept = new Reports(List.of("baseline", "baseline", "baseline", "baseline", "baseline"));
        campaign(kept).baseline(folder.resolve("baselines"));

        kept.options.clear();
        campaign(kept).baseline(folder.resolve("baselines"));

        assertThat(BaselineStore.open(folder.resolve("baselines"), "embedded").all())
                .allSatisfy((name, baseline) -> assertThat(baseline.runs()).hasSize(5));
    }

    @Test
    void withoutFiveSoundRunsThereIsNoBaseline() {
        var runs = new Reports(List.of("pass", "pass", "pass", "pass", "", "", "", ""));

        assertThatThrownBy(() -> campaign(runs).baseline(folder.resolve("baselines")))
                .hasMessageStartingWith("only 4 of 5 runs for the baseline were valid");
    }

    private Campaign campaign(Runner runner) {
        return new Campaign(
                runner,
                Map.of("chat.seed", "7", "chat.rate", "70"),
                InstantSource.fixed(Instant.parse("2026-02-01T00:00:00Z")),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    /** Leaves a report of each status in turn; nothing where the status is empty. */
    private final class Reports implements Runner {

        private final List<String> statuses;
        private final List<Map<String, String>> options = new ArrayList<>();

        Reports(List<String> statuses) {
            this.statuses = statuses;
        }

        @Override
        public Optional<Path> run(String name, Map<String, String> itsOptions) {
            var status = statuses.get(options.size());
            options.add(itsOptions);
            return status.isEmpty() ? Optional.empty() : Optional.of(report(name + options.size(), status));
        }

        private Path report(String name, String status) {
            try (var report = Objects.requireNonNull(getClass().getResourceAsStream("/finished-run/report.json"))) {
                var text = new String(report.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceFirst("\"status\": \"baseline\"", "\"status\": \"" + status + "\"")
                        .replace("chatsimulation-20260131", name);
                var itsFolder = Files.createDirectories(folder.resolve(name));
                Files.writeString(itsFolder.resolve("report.json"), text);
                return itsFolder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public Path file(String name, String text) {
            try {
                return Files.writeString(folder.resolve(name), text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
