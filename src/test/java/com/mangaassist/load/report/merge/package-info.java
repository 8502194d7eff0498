/**
 * Several load generators' runs as one.
 *
 * <p>One machine may be too small for the load, so several share it. Their histograms, counts and tokens are added, which
 * is exact, and the sum is judged like any run; only runs under the same conditions have a sum that means something.
 */
@NullMarked
package com.mangaassist.load.report.merge;

import org.jspecify.annotations.NullMarked;
