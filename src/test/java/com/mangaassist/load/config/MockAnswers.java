package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the mock Bedrock answers, and with which models.
 *
 * @param fixtures answers by prompt
 * @param realLifecycle whether models are refused that Bedrock itself no longer serves
 */
public record MockAnswers(Optional<Path> fixtures, boolean realLifecycle) {

    static MockAnswers from(Options options) {
        var lifecycle = options.parse(
                Option.MOCK_LIFECYCLE, text -> text, mode -> mode.equals("all") || mode.equals("real"), "all or real");
        return new MockAnswers(options.file(Option.MOCK_FIXTURES), lifecycle.equals("real"));
    }
}
