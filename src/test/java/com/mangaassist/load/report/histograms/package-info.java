/**
 * A run's distributions as a log that others can read and add up.
 *
 * <p>Percentiles of several load generators cannot be averaged; their histograms can be added. The log holds them whole, by
 * the interval, in the format of HdrHistogram's own tools.
 */
@NullMarked
package com.mangaassist.load.report.histograms;

import org.jspecify.annotations.NullMarked;
