/**
 * Limits for single figures of a run, from a file that a team writes for itself.
 *
 * <p>The gate asks whether a run got worse; a limit says what is not acceptable however it came about. Both are needed,
 * and a limit relative to the baseline is held to the same standard of proof as the gate.
 */
@NullMarked
package com.mangaassist.load.baseline.alert;

import org.jspecify.annotations.NullMarked;
