package com.mangaassist.load.bedrock.dialect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The field {@code p} of each event: its random length hides the length of a token from who sees encrypted traffic. */
final class Padding {

    private static final byte[] ALPHABET =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".getBytes(US_ASCII);

    private final SplittableRandom random;

    Padding(long seed) {
        this.random = new SplittableRandom(seed);
    }

    byte[] next() {
        return Arrays.copyOf(ALPHABET, 1 + random.nextInt(ALPHABET.length));
    }
}
