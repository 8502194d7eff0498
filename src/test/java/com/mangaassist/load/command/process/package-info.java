/**
 * Starts a class of this project in a JVM of its own.
 *
 * <p>What is measured wants a heap and a collector of its own choice, and Maven runs commands in its own process, with its own.
 */
@NullMarked
package com.mangaassist.load.command.process;

import org.jspecify.annotations.NullMarked;
