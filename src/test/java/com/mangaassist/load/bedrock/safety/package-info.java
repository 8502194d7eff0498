/**
 * Which texts a model would refuse and which a guardrail would block, by rules in a file.
 *
 * <p>Rules are patterns, not a classifier: a test must be able to say beforehand what will happen.
 */
@NullMarked
package com.mangaassist.load.bedrock.safety;

import org.jspecify.annotations.NullMarked;
