/**
 * What GitHub Actions shows of a run: annotations and the job's summary.
 *
 * <p>Both are switched on by the environment that GitHub itself sets, and by nothing else.
 */
@NullMarked
package com.mangaassist.load.report.github;

import org.jspecify.annotations.NullMarked;
