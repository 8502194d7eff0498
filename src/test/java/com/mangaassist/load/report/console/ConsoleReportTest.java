package com.mangaassist.load.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.Runs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsoleReportTest {

    private static final Path HTML = Path.of("target", "gatling", "run", "index.html");
    private static final Path JSON = Path.of("target", "gatling", "run", "report.json");

    @Test
    void aPassingRunEndsInItsTableAndPaths() {
        assertThat(rendered(Runs.report(1))).isEqualTo("""

                gate PASSED: no P95 is more than +10 % above its baseline
                  no baseline yet: chat_http_haiku

                benchmark                  n        P50        P95        P99   TTFT P95    change  status
                chat_http_haiku          101     765 ms   1,440 ms   1,500 ms          –         –  baseline
                chat_ws_sonnet           100   1,020 ms   1,921 ms   2,000 ms     480 ms    +0.9 %  pass

                gate: P95 of all routes       n        P95              change (95 %)   finds  status
                haiku latency               101   1,440 ms                          –       –  baseline
                sonnet latency              100   1,921 ms      +0.9 % (-4.8 to +6.8)   +15 %  pass
                sonnet TTFT                 100     480 ms      +0.9 % (-4.8 to +6.8)   +15 %  pass

                tokens 140,000 (100,000 in, 40,000 out)   cost $0.4875, $0.002937 a useful answer
                turns 201 sent = 200 completed + 0 truncated + 1 failed; 166 useful
                  1 × timeout: no answer in 30 s

                gate PASSED: no P95 is more than +10 % above its baseline
                  no baseline yet: chat_http_haiku
                  target/gatling/run/index.html
                  target/gatling/run/report.json
                """);
    }

    @Test
    void aFailedGateNamesWhatRegressed() {
        assertThat(rendered(Runs.report(0.8)))
                .contains("   +26.1 %  regression\n")
                .contains("\ngate FAILED (limit +10 %): chat_ws_sonnet P95 +26.1 % (TTFT +26.1 %");
    }

    @Test
    void aRunThatWasCutShortSaysSo() {
        var cut = Runs.report(Runs.measured(), 1, Runs.context(false));

        assertThat(rendered(cut)).contains("INCOMPLETE: the run was cut short");
    }

    @Test
    void theTableFitsAHundredColumns() {
        assertThat(rendered(Runs.report(1)).lines().limit(9)).allMatch(line -> line.length() <= 100);
    }

    @Test
    void onATerminalTheVerdictHasAColour() {
        var report = new ConsoleReport(Runs.document(Runs.report(0.8)), Palette.ANSI);

        assertThat(report.closing(List.of()))
                .startsWith("\n\u001b[1;31mgate FAILED")
                .endsWith("\u001b[0m\n");
        assertThat(report.body()).contains("  \u001b[1;31mregression\u001b[0m\n");
    }

    private static String rendered(RunReport run) {
        var report = new ConsoleReport(Runs.document(run), Palette.PLAIN);
        return report.body() + report.closing(List.of(HTML, JSON));
    }
}
