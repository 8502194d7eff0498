package com.mangaassist.load.bedrock.usage;

/**
 * How far streams were off their schedule, by the mock's own clock.
 *
 * @param first actual write of the first token after its due time
 * @param gap actual gap before each later piece against the scheduled gap, either way
 */
public record PacingError(Lateness first, Lateness gap) {

    public static PacingError none() {
        return new PacingError(new Lateness(), new Lateness());
    }

    public void clear() {
        first.clear();
        gap.clear();
    }
}
