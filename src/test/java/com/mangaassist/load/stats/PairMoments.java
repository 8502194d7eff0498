package com.mangaassist.load.stats;

/**
 * Number, means and spread of pairs of values, without the pairs.
 *
 * @param covariance of both values, as the variances with n − 1 below; all are 0 for fewer than two pairs
 */
public record PairMoments(long n, double meanX, double meanY, double varianceX, double varianceY, double covariance) {

    public static final PairMoments NONE = new PairMoments(0, 0, 0, 0, 0, 0);

    public PairMoments {
        if (n < 0 || varianceX < 0 || varianceY < 0) {
            throw new IllegalArgumentException(
                    "neither number nor variances are negative: " + n + ", " + varianceX + ", " + varianceY);
        }
    }

    public static PairMoments of(double x, double y) {
        return new PairMoments(1, x, y, 0, 0, 0);
    }

    /** As if all pairs had been taken together; see {@link Moments#plus(Moments)}. */
    public PairMoments plus(PairMoments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        var all = n + other.n;
        var dx = other.meanX - meanX;
        var dy = other.meanY - meanY;
        return new PairMoments(
                all,
                meanX + dx * other.n / all,
                meanY + dy * other.n / all,
                joined(varianceX, other.varianceX, other.n, dx * dx),
                joined(varianceY, other.varianceY, other.n, dy * dy),
                joined(covariance, other.covariance, other.n, dx * dy));
    }

    private double joined(double mine, double theirs, long m, double distance) {
        var all = n + m;
        return (mine * (n - 1) + theirs * (m - 1) + distance * ((double) n * m / all)) / (all - 1);
    }

    /** Of {@code a·x + b·y}. */
    public Moments combined(double a, double b) {
        var variance = a * a * varianceX + b * b * varianceY + 2 * a * b * covariance;
        return new Moments(n, a * meanX + b * meanY, Math.max(0, variance));
    }
}
