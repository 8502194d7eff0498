package com.mangaassist.load.bedrock.quota;

/** What one model may be asked in a minute. */
public record Quota(long requestsPerMinute, long tokensPerMinute) {

    public Quota {
        requirePositive("requestsPerMinute", requestsPerMinute);
        requirePositive("tokensPerMinute", tokensPerMinute);
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + " is not allowed; expected 1 or more");
        }
    }
}
