/**
 * What observed tokens cost, in exact US dollars.
 *
 * <p>Per-token prices are fractions of a millionth of a dollar; money is therefore decimal from the price list to the
 * sum, and rounded only where it is shown. Nothing here reads a file.
 */
@NullMarked
package com.mangaassist.load.cost;

import org.jspecify.annotations.NullMarked;
