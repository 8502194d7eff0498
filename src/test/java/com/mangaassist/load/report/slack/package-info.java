/**
 * Tells a Slack channel of a run, in one message.
 *
 * <p>A message is a courtesy: whatever goes wrong with it is said in one line and changes no verdict. The webhook's address
 * is a secret, so it appears in no text that this package makes, exceptions included.
 */
@NullMarked
package com.mangaassist.load.report.slack;

import org.jspecify.annotations.NullMarked;
