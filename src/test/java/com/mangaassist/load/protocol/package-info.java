/**
 * Bytes and words on the wire: chat frames, Claude messages, event-stream frames.
 *
 * <p>Both ends of a conversation read the same definitions here, so a field name stands once. Nothing in this package
 * opens a socket or measures time.
 */
@NullMarked
package com.mangaassist.load.protocol;

import org.jspecify.annotations.NullMarked;
