/**
 * What the mock did: calls and tokens of each model, and its own clock readings of each request.
 *
 * <p>The clock readings are the truth against which a harness can check itself; everything here is bounded, whatever
 * the length of a run.
 */
@NullMarked
package com.mangaassist.load.bedrock.usage;

import org.jspecify.annotations.NullMarked;
