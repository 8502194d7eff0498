package com.mangaassist.load.report.junit;

import java.util.OptionalDouble;

/**
 * One line of a report as a test case.
 *
 * @param message empty for a case that passed
 * @param millis P95, which stands for the test's duration, so that a CI's trend of durations is that of P95
 * @param output figures for people
 */
record TestCase(String name, Outcome outcome, String message, OptionalDouble millis, String output) {

    static TestCase of(String name, Outcome outcome, String message) {
        return new TestCase(name, outcome, message, OptionalDouble.empty(), "");
    }

    TestCase saying(String figures) {
        return new TestCase(name, outcome, message, millis, figures);
    }

    double seconds() {
        return millis.orElse(0) / 1_000;
    }
}
