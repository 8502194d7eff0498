/**
 * Answers that need no model, because the same question was asked before.
 *
 * <p>What a cache saves depends on what people ask, which a test can only guess; so beside the real cache there is one
 * that hits as often as it is told, and both are measured in the same way.
 */
@NullMarked
package com.mangaassist.load.gateway.cache;

import org.jspecify.annotations.NullMarked;
