package com.mangaassist.load.baseline;

/**
 * Something else than a comparison with the baseline that a run must hold, for example that a quota was respected; one
 * that fails, fails the gate.
 *
 * @param name known before the run, since Gatling's assertions are
 * @param expected in words, with unit
 * @param observed in words, with unit
 */
public record Check(String name, boolean passed, String expected, String observed) {

    public Check {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a check needs a name: \"" + name + "\"");
        }
    }

    /** What is wrong, to be read after the name. */
    String complaint() {
        return observed + ", expected " + expected;
    }
}
