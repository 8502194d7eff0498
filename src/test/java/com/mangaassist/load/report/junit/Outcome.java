package com.mangaassist.load.report.junit;

/** How a test case ended, as JUnit's XML tells it. */
enum Outcome {
    PASSED(""),
    /** It says that something is wrong. */
    FAILURE("failure"),
    /** It could not say anything. */
    ERROR("error"),
    /** It was not decided. */
    SKIPPED("skipped");

    private final String element;

    Outcome(String element) {
        this.element = element;
    }

    /** Empty for a case that passed. */
    String element() {
        return element;
    }
}
