/**
 * The runnable load tests; wiring only.
 *
 * <p>A simulation names its target, scenario, workload and gate and hands them to Gatling. Whatever needs a decision
 * lives in the packages below, where it can be tested without a load.
 */
@NullMarked
package com.mangaassist.load.simulation;

import org.jspecify.annotations.NullMarked;
