/**
 * A run's report as JUnit XML.
 *
 * <p>Every CI system shows it, keeps its history and marks what broke, without knowing anything of load tests: each
 * benchmark, each line of the gate and each check is a test case.
 */
@NullMarked
package com.mangaassist.load.report.junit;

import org.jspecify.annotations.NullMarked;
