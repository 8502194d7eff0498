/**
 * How a chat looks on the wire, as data: what is sent for a question, and what each frame of the answer means.
 *
 * <p>Each team has frames of its own. They are mapped to {@link com.mangaassist.load.protocol.ChatFrame} where they
 * arrive, and from there on a load test does not know whose chat it was.
 */
@NullMarked
package com.mangaassist.load.protocol.form;

import org.jspecify.annotations.NullMarked;
