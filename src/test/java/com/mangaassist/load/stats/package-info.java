/**
 * Pure mathematics: no files, no clocks, no randomness that is not a parameter.
 *
 * <p>Verdicts stand on these few formulas, and the search for a capacity on a few steps, so each names its source and is
 * tested against numbers from outside.
 */
@NullMarked
package com.mangaassist.load.stats;

import org.jspecify.annotations.NullMarked;
