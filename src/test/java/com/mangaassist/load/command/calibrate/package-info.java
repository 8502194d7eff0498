/**
 * Runs the main job again and again, changed or not, and counts what the gate makes of it.
 *
 * <p>A gate's own error rates cannot be argued; they can only be counted. Each run is a process of its own, as the user's
 * would be, because what differs between two runs of a program starts with its start.
 */
@NullMarked
package com.mangaassist.load.command.calibrate;

import org.jspecify.annotations.NullMarked;
