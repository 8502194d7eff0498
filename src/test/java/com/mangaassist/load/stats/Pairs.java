package com.mangaassist.load.stats;

/** Values of two samples that belong together, place by place. */
public final class Pairs {

    private final double[] earlier;
    private final double[] later;

    private Pairs(double[] earlier, double[] later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** @throws IllegalArgumentException if the lengths differ */
    public static Pairs of(double[] earlier, double[] later) {
        if (earlier.length != later.length) {
            throw new IllegalArgumentException(earlier.length + " and " + later.length + " values are no pairs");
        }
        return new Pairs(earlier.clone(), later.clone());
    }

    public int size() {
        return earlier.length;
    }

    double earlier(int i) {
        return earlier[i];
    }

    double later(int i) {
        return later[i];
    }
}
