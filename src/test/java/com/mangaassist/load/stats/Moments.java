package com.mangaassist.load.stats;

/**
 * Number, mean and spread of values, without the values.
 *
 * @param variance of the values, with n − 1 below; 0 for fewer than two
 */
public record Moments(long n, double mean, double variance) {

    public static final Moments NONE = new Moments(0, 0, 0);

    public Moments {
        if (n < 0 || variance < 0) {
            throw new IllegalArgumentException("neither number nor variance is negative: " + n + ", " + variance);
        }
    }

    public static Moments of(double value) {
        return new Moments(1, value, 0);
    }

    /**
     * As if all values had been taken together.
     *
     * @see <a href="https://doi.org/10.1007/978-3-642-51461-6_3">Chan, Golub and LeVeque 1982</a>
     */
    public Moments plus(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        var all = n + other.n;
        var distance = other.mean - mean;
        var squares = variance * (n - 1)
                + other.variance * (other.n - 1)
                + distance * distance * ((double) n * other.n / all);
        return new Moments(all, mean + distance * other.n / all, squares / (all - 1));
    }

    public Moments plus(double value) {
        return plus(of(value));
    }

    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /** Variance of the mean; 0 without a value. */
    public double meanVariance() {
        return n == 0 ? 0 : variance / n;
    }
}
