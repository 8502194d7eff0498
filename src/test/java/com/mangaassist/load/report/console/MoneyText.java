package com.mangaassist.load.report.console;

import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.report.document.CostFigures;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run's money says beyond its sum, in at most two lines. */
final class MoneyText {

    private MoneyText() {}

    static Stream<String> of(CostFigures cost) {
        return Stream.concat(cost.day().map(MoneyText::day).stream(), wasted(cost.wasted()));
    }

    private static String day(CostFigures.DayFigures day) {
        var interval = day.lowest().isPresent()
                ? String.format(
                        Locale.ROOT,
                        " (95 %%: %,.2f to %,.2f)",
                        day.lowest().getAsDouble(),
                        day.highest().orElseThrow())
                : "";
        return String.format(
                Locale.ROOT,
                "forecast %s%s a day of %,d messages in the usual mix",
                day.cost().show(2),
                interval,
                day.messages());
    }

    private static Stream<String> wasted(Map<String, Usd> wasted) {
        var sum = wasted.values().stream().reduce(Usd.ZERO, Usd::plus);
        var why = wasted.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().show(4))
                .collect(Collectors.joining(", "));
        return wasted.isEmpty() ? Stream.of() : Stream.of("wasted " + sum.show(4) + ": " + why);
    }
}
