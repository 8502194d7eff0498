package com.mangaassist.load.bedrock.usage;

/**
 * When one request was served, read from {@link System#nanoTime()} at the moment of each write.
 *
 * @param received the request's head was there
 * @param firstContentWritten the first piece of content, or the whole answer if it is not streamed
 * @param lastContentWritten the last piece of content; the end of the stream follows at once
 */
public record Timeline(long received, long firstContentWritten, long lastContentWritten) {

    public Timeline {
        if (firstContentWritten < received || lastContentWritten < firstContentWritten) {
            throw new IllegalArgumentException("a timeline does not run backwards: " + received + ", "
                    + firstContentWritten + ", " + lastContentWritten);
        }
    }
}
