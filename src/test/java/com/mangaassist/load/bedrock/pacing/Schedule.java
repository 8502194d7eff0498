package com.mangaassist.load.bedrock.pacing;

import java.util.List;

/** When the parts of one answer are due, in nanoseconds from the arrival of its request. */
public sealed interface Schedule {

    /** The first token of a stream. */
    long firstNanos();

    /** The whole answer, if it is not streamed. */
    long wholeNanos();

    /**
     * One piece of a stream.
     *
     * @param piece counted from 0
     * @param tokensAfterFirst tokens between the end of the first piece and the end of this one
     */
    long pieceNanos(int piece, int tokensAfterFirst);

    /** By a model's rate, token by token. */
    record Paced(long firstNanos, long wholeNanos, double nanosPerToken, Jitter jitter) implements Schedule {

        @Override
        public long pieceNanos(int piece, int tokensAfterFirst) {
            return firstNanos + Math.round((tokensAfterFirst + jitter.offset(tokensAfterFirst)) * nanosPerToken);
        }
    }

    /**
     * As it was recorded, piece by piece.
     *
     * @param pieces at least one, rising
     */
    record Recorded(List<Long> pieces) implements Schedule {

        public Recorded {
            pieces = List.copyOf(pieces);
        }

        @Override
        public long firstNanos() {
            return pieces.get(0);
        }

        @Override
        public long wholeNanos() {
            return pieces.get(pieces.size() - 1);
        }

        @Override
        public long pieceNanos(int piece, int tokensAfterFirst) {
            return pieces.get(Math.min(piece, pieces.size() - 1));
        }
    }
}
