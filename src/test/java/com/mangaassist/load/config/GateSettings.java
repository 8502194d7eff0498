package com.mangaassist.load.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run is judged.
 *
 * @param slo a useful answer must arrive within
 * @param thresholdPercent rise of P95 above the baseline that counts as a regression
 * @param checked whether baselines are compared at all
 * @param strict whether an inconclusive gate fails the build
 * @param earlyStop whether the load ends once the gate is decided; empty for what suits the target
 */
public record GateSettings(
        String stage,
        Duration slo,
        double thresholdPercent,
        boolean checked,
        boolean strict,
        Optional<Boolean> earlyStop,
        GateFiles files) {

    static GateSettings from(Options options, String defaultStage) {
        return new GateSettings(
                options.isSet(Option.STAGE)
                        ? options.parse(
                                Option.STAGE,
                                text -> text,
                                name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"),
                                "letters, digits, dots, dashes and underscores")
                        : defaultStage,
                options.parse(
                        Option.SLO,
                        Durations::parse,
                        slo -> slo.compareTo(Duration.ZERO) > 0,
                        Durations.ALLOWED + ", above 0"),
                options.number(
                        Option.THRESHOLD, percent -> percent > 0 && percent < 100, "percent, above 0 and below 100"),
                choice(options, Option.BASELINE, "check", "off"),
                choice(options, Option.INCONCLUSIVE, "fail", "warn"),
                options.isSet(Option.EARLY_STOP)
                        ? Optional.of(choice(options, Option.EARLY_STOP, "on", "off"))
                        : Optional.empty(),
                GateFiles.from(options));
    }

    private static boolean choice(Options options, Option option, String yes, String no) {
        return options.parse(option, text -> text, mode -> mode.equals(yes) || mode.equals(no), yes + " or " + no)
                .equals(yes);
    }
}
