package com.mangaassist.load.scenario;

import com.mangaassist.load.protocol.Language;

/**
 * What a reader has on the screen so far: whether the first sentence is whole, and in which language it is.
 *
 * <p>The answer is useful from the end of its first sentence ({@code 。！？!?.} or a line end) or from about
 * {@value #ENOUGH_TOKENS} tokens, whichever is first. Tokens are estimated by script (a Japanese character is about
 * one, four other characters are about one), because this runs for every frame.
 */
final class ReadableText {

    static final int ENOUGH_TOKENS = 24;

    private static final int QUARTERS = 4;

    private int quarterTokens;
    private int japanese;
    private int latin;
    private boolean sentenceEnded;

    void append(String chunk) {
        for (var i = 0; i < chunk.length(); ) {
            var codePoint = chunk.codePointAt(i);
            i += Character.charCount(codePoint);
            count(codePoint);
            sentenceEnded |= endsSentence(codePoint) && saysSomething();
        }
    }

    boolean isUseful() {
        return sentenceEnded || quarterTokens >= ENOUGH_TOKENS * QUARTERS;
    }

    /** About so many tokens were read. */
    int tokens() {
        return (quarterTokens + QUARTERS - 1) / QUARTERS;
    }

    boolean saysSomething() {
        return japanese + latin > 0;
    }

    /** English answers may name Japanese titles and the other way round, so a fifth of the letters is enough. */
    boolean isIn(Language language) {
        var letters = language == Language.JA ? japanese : latin;
        return letters > 0 && letters * 5 >= japanese + latin;
    }

    private void count(int codePoint) {
        var isJapanese = isJapanese(codePoint);
        quarterTokens += isJapanese ? QUARTERS : 1;
        if (isJapanese) {
            japanese++;
        } else if (Character.isLetterOrDigit(codePoint)) {
            latin++;
        }
    }

    private static boolean isJapanese(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        var script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean endsSentence(int codePoint) {
        return "。！？!?.\n".indexOf(codePoint) >= 0;
    }
}
