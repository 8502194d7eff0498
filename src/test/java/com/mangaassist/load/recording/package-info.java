/**
 * A proxy before a model service: passes its traffic on and keeps what the model says as fixtures.
 *
 * <p>Answers that were made up teach a mock only what its author expects. Recorded ones have the model's own words, tokens
 * and times. They may also hold what customers typed, so nothing is written that was not scrubbed.
 */
@NullMarked
package com.mangaassist.load.recording;

import org.jspecify.annotations.NullMarked;
