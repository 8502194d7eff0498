/**
 * A run's report on the terminal.
 *
 * <p>It is what people see first and often all they see: the verdict stands at the top and again at the end, columns stay
 * aligned under double-width Japanese, and colour is used only where a person is watching.
 */
@NullMarked
package com.mangaassist.load.report.console;

import org.jspecify.annotations.NullMarked;
