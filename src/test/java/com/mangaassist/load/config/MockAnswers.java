package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the mock Bedrock answers, and with which models.
 *
 * @param fixtures further answers
 * @param strategies how answers are chosen, by part of the model's id; the empty part stands for all
 * @param realLifecycle whether models are refused that Bedrock itself no longer serves
 */
public record MockAnswers(Optional<Path> fixtures, Map<String, String> strategies, boolean realLifecycle) {

    static MockAnswers from(Options options) {
        var lifecycle = options.parse(
                Option.MOCK_LIFECYCLE, text -> text, mode -> mode.equals("all") || mode.equals("real"), "all or real");
        var strategies = options.parse(
                Option.MOCK_STRATEGY,
                MockAnswers::strategies,
                byModel -> !byModel.isEmpty(),
                "a strategy, or MODEL=STRATEGY,MODEL=STRATEGY");
        return new MockAnswers(options.file(Option.MOCK_FIXTURES), strategies, lifecycle.equals("real"));
    }

    private static Map<String, String> strategies(String text) {
        var byModel = new LinkedHashMap<String, String>();
        for (var part : text.split(",", -1)) {
            var at = part.indexOf('=');
            byModel.put(
                    at < 0 ? "" : part.substring(0, at).strip(),
                    part.substring(at + 1).strip());
        }
        return byModel;
    }
}
