/**
 * What the turns of a run cost, and what of it was of use.
 *
 * <p>Tokens are summed as whole numbers and priced when they are read, so a million turns add up to the last digit; what
 * is kept depends on how many kinds of turns there are, not on how many turns.
 */
@NullMarked
package com.mangaassist.load.cost.ledger;

import org.jspecify.annotations.NullMarked;
