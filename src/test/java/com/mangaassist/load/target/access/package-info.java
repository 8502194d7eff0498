/**
 * How a load gets into a deployed gateway: headers, signatures, trust, and one question before the load.
 *
 * <p>Whatever is secret stays in this package: it leaves it only on its way to the gateway, and shows itself nowhere.
 */
@NullMarked
package com.mangaassist.load.target.access;

import org.jspecify.annotations.NullMarked;
