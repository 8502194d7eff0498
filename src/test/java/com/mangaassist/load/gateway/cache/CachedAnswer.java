package com.mangaassist.load.gateway.cache;

import com.mangaassist.load.protocol.TokenUsage;

/**
 * An answer to be given again.
 *
 * @param usage what it took when a model gave it
 */
public record CachedAnswer(String text, String stopReason, TokenUsage usage) {}
