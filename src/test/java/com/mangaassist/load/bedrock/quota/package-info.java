/**
 * How much a model may be asked in a minute.
 *
 * <p>Bedrock reserves the input and all of {@code max_tokens} when it admits a request and gives back what was not used
 * at the end; so a generous {@code max_tokens} throttles sooner, and a mock that counted only real tokens would hide it.
 */
@NullMarked
package com.mangaassist.load.bedrock.quota;

import org.jspecify.annotations.NullMarked;
