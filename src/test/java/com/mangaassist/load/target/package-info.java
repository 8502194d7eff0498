/**
 * What is under test, and its life cycle.
 *
 * <p>A simulation asks for addresses and gets them, whether they belong to a deployed API Gateway or to servers
 * started in this process; everything else stays the same.
 */
@NullMarked
package com.mangaassist.load.target;

import org.jspecify.annotations.NullMarked;
