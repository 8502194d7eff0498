package com.mangaassist.load.command;

import com.mangaassist.load.command.calibrate.Calibrator;
import com.mangaassist.load.config.Options;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/**
 * {@code exec:java@calibrate}: how often the gate errs, counted on runs of the main job against the embedded stack.
 */
public final class Calibrate {

    /** The gate did not do what is asked of it. */
    private static final int MISSED = 2;

    private Calibrate() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            var options = Options.of(System.getProperties());
            if (!Calibrator.of(options, InstantSource.system(), System.out).run()) {
                System.exit(MISSED);
            }
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException refused) {
            System.err.println("error: " + refused.getMessage());
            System.exit(1);
        }
    }
}
