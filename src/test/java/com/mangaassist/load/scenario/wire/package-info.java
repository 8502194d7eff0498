/**
 * Hears what happens to a virtual user's connection below the messages: refusals, closes, breaks.
 *
 * <p>Gatling writes these to its statistics and tells the scenario only that something failed. A load test must say what,
 * so a listener of ours stands between Gatling's HTTP client and each of its own. It also keeps the client from sending
 * a prompt twice: after a broken stream Gatling posts again by itself, and somebody pays for both.
 */
@NullMarked
package com.mangaassist.load.scenario.wire;

import org.jspecify.annotations.NullMarked;
