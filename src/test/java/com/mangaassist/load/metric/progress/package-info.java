/**
 * How far a run has come, for people who watch it.
 *
 * <p>Apart from the recorder that the gate trusts: progress counts every phase, and may be a little behind.
 */
@NullMarked
package com.mangaassist.load.metric.progress;

import org.jspecify.annotations.NullMarked;
