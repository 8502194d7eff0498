/**
 * A mock of Amazon Bedrock Runtime that real clients cannot tell from the service.
 *
 * <p>It knows nothing of scenarios, metrics or reports: only bytes arrive here and only bytes leave. Its answers and
 * latencies follow from a seed and the request's id, and it keeps its own clock readings as ground truth for whoever
 * measures it.
 */
@NullMarked
package com.mangaassist.load.bedrock;

import org.jspecify.annotations.NullMarked;
