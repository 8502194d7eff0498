/**
 * Renders one run's result for people and machines.
 *
 * <p>Every output is made from the same result object, so no two of them can disagree. Files are written beside their
 * final name and moved into place, so that a reader never sees half of one.
 */
@NullMarked
package com.mangaassist.load.report;

import org.jspecify.annotations.NullMarked;
