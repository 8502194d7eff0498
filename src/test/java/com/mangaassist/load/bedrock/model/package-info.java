/**
 * The models that the mock serves, read from data.
 *
 * <p>Models come and go faster than releases of this project; so a new one is a new entry in a file, and nothing here
 * knows one by name.
 */
@NullMarked
package com.mangaassist.load.bedrock.model;

import org.jspecify.annotations.NullMarked;
