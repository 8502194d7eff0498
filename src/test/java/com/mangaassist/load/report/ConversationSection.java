package com.mangaassist.load.report;

import static com.mangaassist.load.baseline.PrettyJson.rounded;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.cost.ModelPrice;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.Accounting;
import com.mangaassist.load.metric.ConversationMeter.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Conversations turn by turn: {@code conversation} in report.json.
 *
 * @param planned turns of all the conversations
 */
public record ConversationSection(SortedMap<Integer, Figures> turns, ModelPrice price, long planned) {

    private static final String WHOLE = "every conversation is held to its end";
    private static final String GROWS = "each turn carries what was said";
    private static final String IN_TIME = "useful in time, though asked late";

    /** The names of {@link #checks}. */
    public static final List<String> CHECKS = List.of(WHOLE, GROWS, IN_TIME);

    private static final double ENOUGH = 0.95;
    private static final int DIGITS = 8;

    public List<Check> checks(Duration objective) {
        var all = turns.values().stream().map(Figures::accounting).reduce(Accounting.NONE, Accounting::plus);
        var useful = turns.values().stream().mapToLong(Figures::useful).sum();
        return List.of(
                new Check(
                        WHOLE,
                        all.completed() == planned,
                        planned + " turns answered",
                        all.completed() + " of " + all.sent() + " sent"),
                new Check(GROWS, grows(), "more input tokens with each turn", inputs()),
                new Check(
                        IN_TIME,
                        all.sent() > 0 && useful >= ENOUGH * all.sent(),
                        "95 % useful within " + objective.toMillis() + " ms of when they were due",
                        String.format(Locale.ROOT, "%.1f %%", all.sent() == 0 ? 0 : 100.0 * useful / all.sent())));
    }

    private boolean grows() {
        var before = 0.0;
        for (var each : turns.values()) {
            var now = input(each);
            if (now <= before) {
                return false;
            }
            before = now;
        }
        return turns.size() > 1;
    }

    private String inputs() {
        return turns.values().stream()
                .map(each -> String.format(Locale.ROOT, "%.0f", input(each)))
                .reduce((before, after) -> before + ", " + after)
                .orElse("no turn");
    }

    private static double input(Figures figures) {
        return (double) figures.usage().inputTokens() / answered(figures);
    }

    private static double output(Figures figures) {
        return (double) figures.usage().outputTokens() / answered(figures);
    }

    private Usd dollars(Figures figures) {
        return price.of(figures.usage()).dividedBy(answered(figures), DIGITS);
    }

    private static long answered(Figures figures) {
        return Math.max(1, figures.accounting().completed());
    }

    public Section section() {
        var json = PrettyJson.newObject();
        var all = json.putArray("turns_by_number");
        turns.forEach((number, each) -> {
            var turn = all.addObject().put("turn", number);
            AccountingJson.put(turn.putObject("accounting"), each.accounting());
            turn.put("useful_when_due", each.useful())
                    .put("input_tokens", rounded(input(each), 1))
                    .put("output_tokens", rounded(output(each), 1))
                    .put("usd", dollars(each).amount())
                    .put("p50_ms", rounded(each.raw().summary().p50(), 2))
                    .put("p95_ms", rounded(each.raw().summary().p95(), 2))
                    .put("corrected_p50_ms", rounded(each.corrected().summary().p50(), 2))
                    .put("corrected_p95_ms", rounded(each.corrected().summary().p95(), 2));
        });
        return new Section("conversation", json, lines());
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("turn   asked  tokens in   out     $ a turn        P50  corrected        P95  corrected");
        turns.forEach((number, each) -> lines.add(String.format(
                Locale.ROOT,
                "%4d %7d %10.0f %5.0f %12s %7.0f ms %7.0f ms %7.0f ms %7.0f ms",
                number,
                each.accounting().sent(),
                input(each),
                output(each),
                dollars(each).show(6),
                each.raw().summary().p50(),
                each.corrected().summary().p50(),
                each.raw().summary().p95(),
                each.corrected().summary().p95())));
        return lines;
    }
}
