package com.mangaassist.load.bedrock.server;

/** What is to be written next, and when; used by one event loop only. */
public interface Script {

    boolean hasNext();

    /** When the next bytes are due, as a reading of {@link System#nanoTime()}. */
    long dueNanos();

    /** The next bytes; they are written at once, so a clock read in here is the time of the write. */
    byte[] next();
}
