/**
 * API Gateway's quotas as data, and what counts against them.
 *
 * <p>A load test must be able to run into each limit on purpose, in seconds instead of hours; so none of them is a
 * constant in the code that obeys it.
 */
@NullMarked
package com.mangaassist.load.gateway.limit;

import org.jspecify.annotations.NullMarked;
