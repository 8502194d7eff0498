package com.mangaassist.load.bedrock.fault;

import java.util.regex.Pattern;

/** The moment of an answer at which a fault strikes. */
public sealed interface When {

    /**
     * Whether the moment has come.
     *
     * @param opened whether anything was written
     * @param tokens how many were written
     * @param all whether these are all
     */
    boolean reached(boolean opened, int tokens, boolean all);

    /** Before anything is written. */
    record BeforeResponse() implements When {

        @Override
        public boolean reached(boolean opened, int tokens, boolean all) {
            return true;
        }

        @Override
        public String toString() {
            return "before the response";
        }
    }

    /** In place of the first token; what opens the stream is written. */
    record FirstToken() implements When {

        @Override
        public boolean reached(boolean opened, int tokens, boolean all) {
            return opened;
        }

        @Override
        public String toString() {
            return "at the first token";
        }
    }

    /** After so many tokens, or after the last one of a shorter answer. */
    record AfterTokens(int count) implements When {

        public AfterTokens {
            if (count < 1) {
                throw new IllegalArgumentException("after " + count + " tokens is not allowed; expected 1 or more");
            }
        }

        @Override
        public boolean reached(boolean opened, int tokens, boolean all) {
            return opened && (tokens >= count || all);
        }

        @Override
        public String toString() {
            return "after " + count + " tokens";
        }
    }

    /** After the last token, before what ends the stream. */
    record AtEnd() implements When {

        @Override
        public boolean reached(boolean opened, int tokens, boolean all) {
            return opened && all;
        }

        @Override
        public String toString() {
            return "at the end";
        }
    }

    /** @throws IllegalArgumentException naming all moments, if this is none */
    static When parse(String text) {
        var after = Pattern.compile("after (\\d{1,6}) tokens?").matcher(text);
        if (after.matches()) {
            return new AfterTokens(Integer.parseInt(after.group(1)));
        }
        return switch (text) {
            case "before response" -> new BeforeResponse();
            case "first token" -> new FirstToken();
            case "end" -> new AtEnd();
            default ->
                throw new IllegalArgumentException(
                        "when: \"" + text
                                + "\" is not allowed; expected \"before response\", \"first token\", \"after 5 tokens\" or \"end\"");
        };
    }
}
