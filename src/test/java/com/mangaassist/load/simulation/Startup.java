package com.mangaassist.load.simulation;

import java.util.function.Supplier;

/** The beginning of a simulation, where the person who typed the command is still watching. */
final class Startup {

    private static final int REFUSED = 1;

    private Startup() {}

    /**
     * Builds something of what the user gave; whatever is wrong with that ends the process with one line. Gatling would
     * show a stack trace instead.
     */
    static <T> T orExit(Supplier<T> start) {
        try {
            return start.get();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            System.err.println("error: " + refused.getMessage());
            System.err.flush();
            Runtime.getRuntime().halt(REFUSED);
            throw refused;
        }
    }
}
