package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What goes wrong in the mock Bedrock.
 *
 * @param errorRate share of invocations that fail, 0 to 1
 * @param throttleRate share of invocations that are throttled, 0 to 1
 * @param faults file with a plan of faults
 * @param quotas file with requests and tokens per minute
 */
public record MockTrouble(double errorRate, double throttleRate, Optional<Path> faults, Optional<Path> quotas) {

    static MockTrouble from(Options options) {
        return new MockTrouble(
                share(options, Option.MOCK_ERROR_RATE),
                share(options, Option.MOCK_THROTTLE_RATE),
                options.file(Option.MOCK_FAULTS),
                options.file(Option.MOCK_QUOTAS));
    }

    private static double share(Options options, Option option) {
        return options.number(option, share -> share >= 0 && share <= 1, "a share, 0 to 1");
    }
}
