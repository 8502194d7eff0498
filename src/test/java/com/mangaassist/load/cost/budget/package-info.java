/**
 * A limit on what a load may spend.
 *
 * <p>A turn's price is known only when it has ended, and by then others are under way. So each turn reserves the most it
 * can cost before it begins; what is spent and what is reserved together never pass the limit.
 */
@NullMarked
package com.mangaassist.load.cost.budget;

import org.jspecify.annotations.NullMarked;
