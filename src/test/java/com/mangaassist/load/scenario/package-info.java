/**
 * What one virtual user does: connect, ask, read the stream, close.
 *
 * <p>Frames are stamped in nanoseconds where Gatling hands them over, before they are parsed; Gatling's own rows stay
 * beside, in whole milliseconds, for people.
 */
@NullMarked
package com.mangaassist.load.scenario;

import org.jspecify.annotations.NullMarked;
