package com.mangaassist.load.gateway;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** Connection and request ids as API Gateway makes them: 11 bytes in Base64, which is 15 characters and a {@code =}. */
final class GatewayIds {

    private static final int BYTES = 11;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final AtomicLong state;

    GatewayIds(long seed) {
        state = new AtomicLong(seed);
    }

    String next() {
        var id = ByteBuffer.allocate(Long.BYTES * 2);
        id.putLong(mixed(state.addAndGet(GOLDEN))).putLong(mixed(state.addAndGet(GOLDEN)));
        return Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(id.array(), BYTES));
    }

    /** Stafford's variant 13 of the MurmurHash3 finalizer, as in {@link java.util.SplittableRandom}. */
    private static long mixed(long seed) {
        var z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
