package com.mangaassist.load.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What is sent.
 *
 * @param crowd who comes, if not by those arrivals
 * @param warmUpPerRoute requests per (transport × model) before the load
 * @param prompts {@code standard}, {@code extended}, or a file's name
 */
public record LoadSettings(
        Arrivals arrivals, Crowd crowd, int warmUpPerRoute, TransportMix transports, String prompts, long seed) {

    private static final Set<String> PROMPT_SETS = Set.of("standard", "extended");

    static LoadSettings from(Options options) {
        var arrivals = Arrivals.from(options);
        return new LoadSettings(
                arrivals,
                Crowd.from(options, arrivals.shape()),
                options.integer(
                        Option.WARMUP, count -> count >= 0 && count <= 10_000, "a number of requests, 0 to 10000"),
                options.parse(Option.TRANSPORTS, TransportMix::parse, mix -> true, TransportMix.ALLOWED),
                options.parse(
                        Option.PROMPTS,
                        text -> text,
                        LoadSettings::isPrompts,
                        "standard, extended, or a file that can be read"),
                seed(options));
    }

    private static boolean isPrompts(String text) {
        return PROMPT_SETS.contains(text) || (Files.isReadable(Path.of(text)) && Files.isRegularFile(Path.of(text)));
    }

    static long seed(Options options) {
        return options.parse(Option.SEED, Long::valueOf, seed -> true, "a whole number");
    }
}
