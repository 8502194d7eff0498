package com.mangaassist.load.bedrock.pacing;

/** Random numbers that follow from a seed and from what they are for. */
public record Chance(long seed) {

    private static final long PRIME = 0x100000001B3L;
    private static final double UNIT = 0x1.0p-53;

    /** 64 random bits for this purpose and request, the same at each call. */
    public long bits(String purpose, String requestId, int attempt) {
        return mixed(hashed(requestId, hashed(purpose, mixed(seed))) + attempt);
    }

    /** A number between 0 and 1, both excluded. */
    public double unit(String purpose, String requestId, int attempt) {
        return ((bits(purpose, requestId, attempt) >>> 11) + 0.5) * UNIT;
    }

    private static long hashed(String text, long hash) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** The finalizer of SplitMix64: each input bit reaches each output bit. */
    private static long mixed(long bits) {
        bits += 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }
}
