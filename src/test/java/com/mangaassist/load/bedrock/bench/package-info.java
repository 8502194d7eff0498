/**
 * How fast and how punctual the mock is, as ratios to a bare server measured in the same run on the same machine.
 *
 * <p>Absolute figures say more about a machine than about a server; a ratio from one run survives the next machine.
 */
@NullMarked
package com.mangaassist.load.bedrock.bench;

import org.jspecify.annotations.NullMarked;
