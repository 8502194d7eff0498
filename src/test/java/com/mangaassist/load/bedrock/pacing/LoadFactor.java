package com.mangaassist.load.bedrock.pacing;

/**
 * How the service gets slower under load.
 *
 * @param slots answers that are generated at the same time; the others wait
 * @param queue how many may wait; beyond that requests are refused with 503
 * @param slowdown an answer that starts beside others takes (1 + slowdown × share of slots taken) times as long
 */
public record LoadFactor(int slots, int queue, double slowdown) {

    /** Each answer is alone in the world. */
    public static final LoadFactor NONE = new LoadFactor(Integer.MAX_VALUE, 0, 0);

    public LoadFactor {
        if (slots < 1 || queue < 0 || !(slowdown >= 0 && slowdown <= 1_000)) {
            throw new IllegalArgumentException("load: expected slots of at least 1, queue of at least 0, slowdown 0 to"
                    + " 1000: " + slots + ", " + queue + ", " + slowdown);
        }
    }

    boolean isNone() {
        return slots == Integer.MAX_VALUE;
    }
}
