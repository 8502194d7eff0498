package com.mangaassist.load.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.progress.Progress;
import com.mangaassist.load.metric.timeline.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProgressBlockTest {

    private static final ProgressBlock.Plan PLAN = new ProgressBlock.Plan(1_800, Duration.ofSeconds(50));
    private static final Progress EARLIER = at(30, 1_000);
    private static final Progress NOW = at(35, 1_200);
    private static final Usd SPENT = new Usd(new BigDecimal("0.16428"));

    @Test
    void saysAllOnOnePlainLine() {
        assertThat(new ProgressBlock(PLAN, Palette.PLAIN).show(NOW, EARLIER, SPENT))
                .isEqualTo("0:35  measure  1,200 of 1,800 turns   40.0/s   P95 1,812 ms   90.0 % useful   $0.1643"
                        + "   0:15 left\n");
    }

    @Test
    void drawsABarAtATerminal() {
        var lines = new ProgressBlock(PLAN, Palette.ANSI)
                .show(NOW, EARLIER, SPENT)
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("█".repeat(20), "░".repeat(10), "0:15 left");
    }

    @Test
    void whoIsQuickerThanThePlanIsDoneSooner() {
        assertThat(new ProgressBlock(new ProgressBlock.Plan(1_300, Duration.ofHours(2)), Palette.PLAIN)
                        .show(NOW, EARLIER, SPENT))
                .endsWith("   0:02 left\n");
    }

    @Test
    void longRunsHaveHours() {
        assertThat(new ProgressBlock(new ProgressBlock.Plan(0, Duration.ofHours(2)), Palette.PLAIN)
                        .show(NOW, EARLIER, SPENT))
                .endsWith("   1:59:25 left\n");
    }

    private static Progress at(long seconds, long ended) {
        return new Progress(Phase.MEASURE, Duration.ofSeconds(seconds), ended + 40, ended, 1_000, 900, 1_812);
    }
}
