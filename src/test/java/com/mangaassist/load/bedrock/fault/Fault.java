package com.mangaassist.load.bedrock.fault;

/** One thing that goes wrong at one moment of one answer. */
public record Fault(When when, What what) {

    /**
     * Reads a fault from words such as {@code after 5 tokens} and {@code stall 2s}.
     *
     * @throws IllegalArgumentException naming all that is allowed, if it does not know one of them
     */
    public static Fault parse(String when, String what) {
        return new Fault(When.parse(when), What.parse(what));
    }

    @Override
    public String toString() {
        return what + " " + when;
    }
}
