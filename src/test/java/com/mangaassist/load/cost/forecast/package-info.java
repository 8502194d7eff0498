/**
 * What a day of messages costs, under assumptions or from what a run measured.
 *
 * <p>Which model answers which kind of question, and which answers come out of a cache, are the two decisions that make
 * up the bill; both are plain data here, so that one can be changed and the bill read again.
 */
@NullMarked
package com.mangaassist.load.cost.forecast;

import org.jspecify.annotations.NullMarked;
