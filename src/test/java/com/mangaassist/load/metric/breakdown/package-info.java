/**
 * A run's measured turns by model, transport, language and query type.
 *
 * <p>A model and a route are too coarse to say why a run is slow: a regression that only Japanese recommendations have
 * drowns in both.
 */
@NullMarked
package com.mangaassist.load.metric.breakdown;

import org.jspecify.annotations.NullMarked;
