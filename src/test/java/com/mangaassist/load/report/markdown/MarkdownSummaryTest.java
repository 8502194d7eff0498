package com.mangaassist.load.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.Findings;
import com.mangaassist.load.report.Runs;
import com.mangaassist.load.report.Section;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MarkdownSummaryTest {

    @Test
    void theVerdictComesFirstThenWhatItRestsOn() {
        assertThat(MarkdownSummary.render(Runs.document(Runs.detailed()))).startsWith("""
                        ## ✅ gate PASSED: no P95 is more than +10 % above its baseline

                        * no baseline yet: chat&#95;http&#95;haiku

                        | turns | P95 | TTFT P95 | useful answer P95 | useful | cost | a useful answer |
                        | --- | --: | --: | --: | --: | --: | --- |
                        | 201 | 1,820 ms | 480 ms | 1,366 ms (objective 1,000 ms) | 82.6 % | $0.4875 | $0.002937 |

                        | gate: P95 of all routes | n | P95 | change (95 %) | finds | status |
                        | --- | --: | --: | --: | --: | --- |
                        | haiku latency | 101 | 1,440 ms | – | – | ⚠️ baseline |
                        | sonnet latency | 100 | 1,921 ms | +0.9 % (-4.8 to +6.8) | +15 % | ✅ pass |
                        """);
    }

    @Test
    void aRunThatWasCutShortSaysSo() {
        assertThat(MarkdownSummary.render(Runs.document(Runs.unsound()))).contains("**Incomplete:**");
    }

    @Test
    void whatOnlyOneSimulationMeasuresIsThere() {
        var json = Json.object(
                "{\"allowed_rps\": 3, \"users\": {\"sent\": 7}, \"steps\": [{\"rate\": 1, \"of\": {\"p95_ms\": 2}}, {\"rate\": 4}]}");
        var report = Runs.report(1).with(Findings.NONE.with(List.of(new Section("quota", json, List.of()))));

        assertThat(MarkdownSummary.render(Runs.document(report))).contains("""
                | quota | value |
                | --- | --- |
                | allowed rps | 3 |
                | users sent | 7 |

                | steps: rate | of p95 ms |
                | --- | --- |
                | 1 | 2 |
                | 4 |  |
                """);
    }

    @Test
    void itFitsAComment() {
        var report = Runs.report(1);
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Check("check " + i, false, "|".repeat(500), "@".repeat(500)))
                .toList();

        var text = MarkdownSummary.render(
                Runs.document(report.with(report.judgement().with(many))));

        assertThat(text.length()).isLessThan(MarkdownSummary.MOST_CHARACTERS);
        assertThat(text).startsWith("## ❌ gate FAILED").contains("gate: P95 of all routes");
    }
}
