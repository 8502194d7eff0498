/**
 * How users arrive.
 *
 * <p>Arrivals are open by default: people do not wait for the others' answers before they ask, and a closed loop would
 * hide a slow system's queue.
 */
@NullMarked
package com.mangaassist.load.workload;

import org.jspecify.annotations.NullMarked;
