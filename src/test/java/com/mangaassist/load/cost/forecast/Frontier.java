package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.cost.Usd;
import java.util.Comparator;
import java.util.List;

/**
 * Cost against latency of several measured ways to answer; on the frontier is whatever nothing else beats in both.
 *
 * @param points the cheapest first
 */
public record Frontier(List<Point> points) {

    /**
     * One way to answer, as it was measured.
     *
     * @param day dollars a day
     * @param p95Millis of what the reader waits for
     */
    public record Point(String name, Usd day, double p95Millis) {

        private boolean beats(Point other) {
            var price = day.compareTo(other.day);
            var time = Double.compare(p95Millis, other.p95Millis);
            return price <= 0 && time <= 0 && (price < 0 || time < 0);
        }
    }

    public Frontier {
        points = points.stream().sorted(Comparator.comparing(Point::day)).toList();
    }

    /** Whether no other way is at least as cheap and at least as fast, and better in one of both. */
    public boolean holds(Point point) {
        return points.stream().noneMatch(other -> other.beats(point));
    }
}
