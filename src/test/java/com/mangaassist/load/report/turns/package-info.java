/**
 * A run's turns one by one, as a file of lines.
 *
 * <p>Histograms answer the questions that were foreseen; the lines answer the others. They are written as the run goes, off
 * the users' event loops and through a bounded buffer, so that a slow disk costs lines and never a measurement.
 */
@NullMarked
package com.mangaassist.load.report.turns;

import org.jspecify.annotations.NullMarked;
