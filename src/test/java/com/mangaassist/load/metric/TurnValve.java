package com.mangaassist.load.metric;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets turns through to their observers until it is closed.
 *
 * <p>A run that is cut short is counted while its users still act. Each observer is asked on its own, and without a
 * common last moment no two of them would have seen the same turns.
 */
public final class TurnValve {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closed;

    /** From now on nobody hears of anything; returns when all that was under way to an observer has arrived. */
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The same observer, behind this valve. */
    public TurnSink before(TurnSink sink) {
        return new TurnSink() {
            @Override
            public void arriving(TurnLabel label, String prompt) {
                pass(() -> sink.arriving(label, prompt));
            }

            @Override
            public void sent(TurnLabel label) {
                pass(() -> sink.sent(label));
            }

            /** Without the lock: a gap more or less is no turn. */
            @Override
            public void gap(TurnLabel label, long nanos) {
                if (!closed) {
                    sink.gap(label, nanos);
                }
            }

            @Override
            public void record(TurnRecord turn) {
                pass(() -> sink.record(turn));
            }
        };
    }

    private void pass(Runnable news) {
        lock.readLock().lock();
        try {
            if (!closed) {
                news.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }
}
