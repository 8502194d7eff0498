/**
 * How a run went second by second, its warm-up and ramp-up included.
 *
 * <p>One figure for a whole run hides a stall, a slow start and a queue that grows; a bounded number of buckets shows
 * them, however long the run.
 */
@NullMarked
package com.mangaassist.load.metric.timeline;

import org.jspecify.annotations.NullMarked;
