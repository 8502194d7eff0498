package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.server.Ending;
import java.time.Duration;
import java.util.Arrays;

/** What goes wrong with an answer. */
public sealed interface What {

    void strike(Victim victim);

    /** An error of the service: a status before the response, an exception's frame within a stream. */
    record Failure(ErrorType type, String message) implements What {

        @Override
        public void strike(Victim victim) {
            victim.end(ExceptionFrame.of(type, message), Ending.COMPLETE);
        }

        @Override
        public String toString() {
            return type.code();
        }
    }

    /** Silence for a while; then it goes on. */
    record Stall(Duration duration) implements What {

        @Override
        public void strike(Victim victim) {
            victim.pause(duration);
        }
    }

    /** What is due within this time is kept back and comes at its end, at once; the rest comes as if nothing had been. */
    record Hold(Duration duration) implements What {

        @Override
        public void strike(Victim victim) {
            victim.holdFor(duration);
        }
    }

    /** Each later piece takes so many times as long. */
    record SlowDrip(double factor) implements What {

        public SlowDrip {
            if (!(factor >= 1 && factor <= 1_000)) {
                throw new IllegalArgumentException("slow drip: " + factor + " is not allowed; expected 1 to 1000");
            }
        }

        @Override
        public void strike(Victim victim) {
            victim.slowDown(factor);
        }
    }

    /** Faults without parameters. */
    enum Plain implements What {
        /** The connection closes as if all had been said. */
        CUT {
            @Override
            public void strike(Victim victim) {
                victim.end(new byte[0], Ending.CUT);
            }
        },
        RESET {
            @Override
            public void strike(Victim victim) {
                victim.end(new byte[0], Ending.RESET);
            }
        },
        /** The next frame's checksum is wrong. */
        CORRUPT_CHECKSUM {
            @Override
            public void strike(Victim victim) {
                victim.alterNext(Plain::withLastByteFlipped);
            }
        },
        /** Half of the next frame, then a cut. */
        HALF_FRAME {
            @Override
            public void strike(Victim victim) {
                victim.alterNext(frame -> {
                    victim.end(new byte[0], Ending.CUT);
                    return Arrays.copyOf(frame, frame.length / 2);
                });
            }
        },
        /** All that is left comes at once, at the end. */
        BURST {
            @Override
            public void strike(Victim victim) {
                victim.holdUntilEnd();
            }
        },
        /** The next frame comes twice. */
        DUPLICATE {
            @Override
            public void strike(Victim victim) {
                victim.alterNext(Plain::twice);
            }
        },
        WRONG_CONTENT_TYPE {
            @Override
            public void strike(Victim victim) {
                victim.contentType("text/html");
            }
        },
        /** A stream that ends well without an event. */
        EMPTY_STREAM {
            @Override
            public void strike(Victim victim) {
                victim.end(new byte[0], Ending.COMPLETE);
            }
        };

        private static byte[] withLastByteFlipped(byte[] frame) {
            var corrupt = frame.clone();
            corrupt[corrupt.length - 1] ^= 1;
            return corrupt;
        }

        private static byte[] twice(byte[] frame) {
            var two = Arrays.copyOf(frame, 2 * frame.length);
            System.arraycopy(frame, 0, two, frame.length, frame.length);
            return two;
        }
    }

    /** @throws IllegalArgumentException naming all faults, if this is none */
    static What parse(String text) {
        return FaultWords.what(text);
    }
}
