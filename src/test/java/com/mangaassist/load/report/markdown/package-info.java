/**
 * A run's report, and two runs side by side, in GitHub's Markdown.
 *
 * <p>A pull request and a job's summary are where people decide; both show Markdown and nothing else.
 */
@NullMarked
package com.mangaassist.load.report.markdown;

import org.jspecify.annotations.NullMarked;
