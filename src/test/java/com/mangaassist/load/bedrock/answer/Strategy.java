package com.mangaassist.load.bedrock.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer is chosen; an override for the prompt's hash always comes first. */
public enum Strategy {
    /** The fixture for the prompt's hash, else the echo. */
    FIXTURE,
    /** One of the prepared answers, by the prompt's hash: the same prompt gets the same answer. */
    HASH,
    /** One of the prepared answers, by seed and request. */
    RANDOM,
    /** The specification's {@code [Mock claude] Response to: …}. */
    ECHO,
    /** The fixture for the prompt's hash, else an error that names the hash, for record-and-replay suites. */
    REPLAY;

    /** @throws IllegalArgumentException naming all strategies, if this is none */
    public static Strategy of(String id) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("strategy: \"" + id + "\" is not allowed; expected "
                        + Arrays.stream(values()).map(Strategy::id).collect(Collectors.joining(", "))));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
