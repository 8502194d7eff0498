/**
 * The languages in which clients ask for an answer and read it.
 *
 * <p>A dialect turns bytes into an {@link com.mangaassist.load.bedrock.answer.Inference}, refusing what the service
 * refuses in the service's words, and a completion into bytes. What lies between does not know which one was spoken.
 */
@NullMarked
package com.mangaassist.load.bedrock.dialect;

import org.jspecify.annotations.NullMarked;
