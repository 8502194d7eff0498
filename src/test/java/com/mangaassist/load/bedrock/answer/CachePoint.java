package com.mangaassist.load.bedrock.answer;

import java.time.Duration;

/**
 * The end of a block of a conversation, up to which the model may remember it.
 *
 * @param hash of the block
 * @param text of the block, for counting
 * @param lasts for how long everything up to here is remembered; zero if only what was remembered before counts
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html">Prompt caching</a>
 */
public record CachePoint(long hash, String text, Duration lasts) {

    public static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    public static final Duration ONE_HOUR = Duration.ofHours(1);
}
