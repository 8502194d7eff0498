/**
 * Reads {@code -D} options once into typed records.
 *
 * <p>One reader means one error text: each wrong option is reported with its name, its value and what is allowed, and
 * an unknown name with the nearest known one, before any load starts.
 */
@NullMarked
package com.mangaassist.load.config;

import org.jspecify.annotations.NullMarked;
