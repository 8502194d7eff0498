/**
 * Writing files so that nobody ever reads half of one.
 *
 * <p>Baselines, fixtures and reports are all read while a run goes on; a machine that loses power must not lose them.
 */
@NullMarked
package com.mangaassist.load.file;

import org.jspecify.annotations.NullMarked;
