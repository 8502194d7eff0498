/**
 * Stores accepted runs as baselines and judges a run against them.
 *
 * <p>A baseline is a reviewed file in the repository: a run reads it and never writes it, so a regression cannot
 * become the new normal by itself.
 */
@NullMarked
package com.mangaassist.load.baseline;

import org.jspecify.annotations.NullMarked;
