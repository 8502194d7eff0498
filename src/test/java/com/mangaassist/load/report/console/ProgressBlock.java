package com.mangaassist.load.report.console;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.progress.Progress;
import com.mangaassist.load.report.document.Figures;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A run while it happens, for people: two lines with a bar at a terminal, one plain line elsewhere.
 *
 * @param plan how much there is to do
 */
public record ProgressBlock(Plan plan, Palette palette) {

    private static final int CELLS = 30;

    /**
     * @param turns in all, without those that are not counted beforehand
     * @param length at most, from the first turn to the last one's sending
     */
    public record Plan(long turns, Duration length) {}

    /**
     * @param earlier an earlier moment, for the rate
     * @param spent so far
     */
    public String show(Progress now, Progress earlier, Usd spent) {
        var figures = String.format(
                Locale.ROOT,
                "%.1f/s   P95 %s   %s useful   %s",
                now.rateSince(earlier),
                Figures.millis(OptionalDouble.of(now.p95Millis())),
                Figures.share(OptionalDouble.of(now.usefulPercent())),
                spent.show(4));
        var place = String.format(
                Locale.ROOT,
                "%s  %-7s  %s of %s turns",
                clock(now.elapsed()),
                now.phase().id(),
                Figures.count(now.ended()),
                Figures.count(Math.max(plan.turns(), now.sent())));
        var left = clock(left(now)) + " left";
        return palette == Palette.PLAIN
                ? place + "   " + figures + "   " + left + "\n"
                : place + "  " + bar(now) + "  " + left + "\n      " + figures + "\n";
    }

    /** By the share of turns done where that says more than the plan, which knows only the longest time. */
    private Duration left(Progress now) {
        var byPlan = plan.length().minus(now.elapsed());
        if (now.ended() == 0 || plan.turns() == 0) {
            return positive(byPlan);
        }
        var byTurns = now.elapsed()
                .multipliedBy(Math.max(0, plan.turns() - now.ended()))
                .dividedBy(now.ended());
        return positive(byTurns.compareTo(byPlan) < 0 ? byTurns : byPlan);
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private String bar(Progress now) {
        var done = (int) Math.min(CELLS, plan.turns() == 0 ? 0 : CELLS * now.ended() / plan.turns());
        return palette.paint("█".repeat(done), Palette.Colour.GOOD) + "░".repeat(CELLS - done);
    }

    private static String clock(Duration time) {
        var seconds = time.toSeconds();
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
