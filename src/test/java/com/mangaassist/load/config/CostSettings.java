package com.mangaassist.load.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/**
 * By which prices a run is priced, and what a day is made of.
 *
 * @param prices the user's own, beside those among the resources
 * @param queryMix the user's own, instead of the specification's
 * @param dailyMessages the day to forecast
 */
public record CostSettings(Optional<Path> prices, Optional<Path> queryMix, long dailyMessages, CostLimits limits) {

    private static final long MOST_MESSAGES = 1_000_000_000_000L;

    /**
     * What may be spent.
     *
     * @param budget US dollars; the load stops before more is spent
     * @param maxRisePercent of dollars per answer above the baseline's; more fails the gate
     * @param maxDay US dollars a day by forecast; more is an alert
     */
    public record CostLimits(Optional<BigDecimal> budget, double maxRisePercent, Optional<BigDecimal> maxDay) {}

    /** @throws InvalidOptionException naming the option, its value and what is allowed */
    public static CostSettings from(Options options) {
        return new CostSettings(
                options.file(Option.PRICES),
                options.file(Option.QUERY_MIX),
                options.parse(
                        Option.DAILY_MESSAGES,
                        Long::valueOf,
                        messages -> messages > 0 && messages <= MOST_MESSAGES,
                        "a number of messages, at least 1"),
                new CostLimits(
                        dollars(options, Option.BUDGET),
                        options.number(Option.MAX_COST_RISE, rise -> rise > 0 && rise <= 1_000, "percent, above 0"),
                        dollars(options, Option.MAX_DAILY_COST)));
    }

    private static Optional<BigDecimal> dollars(Options options, Option option) {
        return options.isSet(option)
                ? Optional.of(options.parse(
                        option, BigDecimal::new, usd -> usd.signum() > 0, "US dollars, above 0, such as 2.50"))
                : Optional.empty();
    }
}
