package com.mangaassist.load.bedrock.server;

/** What is to be written next, and when; used by one event loop only. */
public interface Script {

    boolean hasNext();

    /** When the next bytes are due, as a reading of {@link System#nanoTime()}. */
    long dueNanos();

    /** The next bytes; they are written at once, so a clock read in here is the time of the write. */
    byte[] next();

    /** How to end when nothing is left. */
    default Ending ending() {
        return Ending.COMPLETE;
    }

    default String contentType() {
        return "application/vnd.amazon.eventstream";
    }

    /** Called once if the client leaves before the end. */
    default void abandon() {}
}
