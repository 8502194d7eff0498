/**
 * How users arrive: by a plan, or as fast as a search for the system's capacity lets them.
 *
 * <p>Arrivals are open by default: people do not wait for the others' answers before they ask, and a closed loop would
 * hide a slow system's queue. What a search tries next is arithmetic, and stands in {@code stats}.
 */
@NullMarked
package com.mangaassist.load.workload;

import org.jspecify.annotations.NullMarked;
