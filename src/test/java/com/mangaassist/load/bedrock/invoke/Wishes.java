package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.answer.Strategy;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.server.Call;
import java.util.Optional;
import java.util.function.Function;

/** What a request asks of the mock itself, in headers that the real service would ignore. */
record Wishes(Optional<Fault> fault, Optional<Strategy> strategy) {

    /** For example {@code stall 2s; after 5 tokens}. */
    private static final String FAULT = "X-Mock-Fault";

    /** For example {@code hash}. */
    private static final String STRATEGY = "X-Mock-Strategy";

    /** @throws BedrockException if a wish cannot be understood */
    static Wishes of(Call call) {
        return new Wishes(wish(call, FAULT, Wishes::fault), wish(call, STRATEGY, Strategy::of));
    }

    private static Fault fault(String words) {
        var whatAndWhen = words.split(";", 2);
        return Fault.parse(whatAndWhen.length > 1 ? whatAndWhen[1].strip() : "before response", whatAndWhen[0].strip());
    }

    private static <T> Optional<T> wish(Call call, String header, Function<String, T> reading) {
        var value = call.header(header);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(reading.apply(value));
        } catch (IllegalArgumentException wrong) {
            throw BedrockException.validation(header + ": " + wrong.getMessage());
        }
    }
}
