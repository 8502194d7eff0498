package com.mangaassist.load.config;

import java.util.Properties;

/** All options of a load test, read once. */
public record Settings(
        TargetSettings target,
        LoadSettings load,
        GateSettings gate,
        CostSettings cost,
        CapacitySettings capacity,
        SoakSettings soak,
        OutputSettings output) {

    /** @throws InvalidOptionException naming the option, its value and what is allowed */
    public static Settings from(Properties properties) {
        var options = Options.of(properties);
        var target = TargetSettings.from(options);
        var cost = CostSettings.from(options);
        if (!target.isFree() && cost.limits().budget().isEmpty()) {
            throw new InvalidOptionException("-D" + Option.TARGET.id() + "=" + target.name()
                    + " may cost money; give -D" + Option.BUDGET.id() + "=USD, which the load will not overspend");
        }
        return new Settings(
                target,
                LoadSettings.from(options),
                GateSettings.from(options, target.stage()),
                cost,
                CapacitySettings.from(options),
                SoakSettings.from(options),
                OutputSettings.from(options));
    }
}
