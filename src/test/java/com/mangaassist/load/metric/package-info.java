/**
 * What was observed: one record per turn, folded into histograms at once.
 *
 * <p>A run of a million turns must not grow the heap, so a record lives only until it is counted. Times are
 * nanoseconds taken where the frame arrives; Gatling's own whole milliseconds stay in Gatling's report.
 */
@NullMarked
package com.mangaassist.load.metric;

import org.jspecify.annotations.NullMarked;
