/**
 * When each part of an answer is due.
 *
 * <p>Everything random here is a hash of the seed and the request's id, never the next number of a shared generator:
 * two runs meet the same latencies whatever the order in which their requests arrive. And each due time is absolute, so
 * that late timers do not add up.
 */
@NullMarked
package com.mangaassist.load.bedrock.pacing;

import org.jspecify.annotations.NullMarked;
