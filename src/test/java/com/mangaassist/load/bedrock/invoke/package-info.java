/**
 * From a request for an answer to its bytes: identify, validate, fail or answer, pace, count.
 *
 * <p>The steps stand in this order because the service's do: a request that is not valid costs nothing and meets no
 * fault.
 */
@NullMarked
package com.mangaassist.load.bedrock.invoke;

import org.jspecify.annotations.NullMarked;
