/**
 * What goes wrong on purpose.
 *
 * <p>Failures are drawn by seed, request and attempt: a second attempt may succeed, and a second run fails in the same
 * places.
 */
@NullMarked
package com.mangaassist.load.bedrock.fault;

import org.jspecify.annotations.NullMarked;
