/**
 * What {@code exec:java@…} runs: servers that stand alone and work on finished runs.
 *
 * <p>Commands share the simulations' building blocks but not their life cycle: no load, no Gatling.
 */
@NullMarked
package com.mangaassist.load.command;

import org.jspecify.annotations.NullMarked;
