package com.mangaassist.load.bedrock.quota;

/** Holds at most a minute's worth and fills up evenly. */
final class Bucket {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final double capacity;
    private double level;
    private long filledNanos;

    Bucket(long perMinute, long nowNanos) {
        this.capacity = perMinute;
        this.level = perMinute;
        this.filledNanos = nowNanos;
    }

    synchronized boolean take(long amount, long nowNanos) {
        fill(nowNanos);
        if (level < amount) {
            return false;
        }
        level -= amount;
        return true;
    }

    synchronized void giveBack(long amount, long nowNanos) {
        fill(nowNanos);
        level = Math.min(capacity, level + amount);
    }

    private void fill(long nowNanos) {
        level = Math.min(capacity, level + (nowNanos - filledNanos) * capacity / NANOS_PER_MINUTE);
        filledNanos = nowNanos;
    }
}
