package com.mangaassist.load.bedrock.pacing;

/**
 * Answers that start much later than the others.
 *
 * @param share of the answers, 0 to 1
 * @param factor by which their time to first token is longer
 */
public record Tail(double share, double factor) {

    public static final Tail NONE = new Tail(0, 1);

    public Tail {
        if (!(share >= 0 && share <= 1 && factor >= 1)) {
            throw new IllegalArgumentException(
                    "a tail is a share from 0 to 1 and a factor of at least 1: " + share + " x " + factor);
        }
    }

    double factor(double unit) {
        return unit < share ? factor : 1;
    }
}
