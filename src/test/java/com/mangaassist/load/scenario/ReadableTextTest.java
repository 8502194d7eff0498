package com.mangaassist.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"はい。", "ありますか?", "ありますか？", "すごい！", "Yes.", "Really?", "第1巻\n"})
    void isUsefulAtTheEndOfTheFirstSentence(String sentence) {
        assertThat(of(sentence).isUseful()).isTrue();
    }

    @Test
    void isNotUsefulInTheMiddleOfASentence() {
        assertThat(of("在庫はござ").isUseful()).isFalse();
    }

    @Test
    void anEmptyLineIsNoSentence() {
        assertThat(of("\n\n").isUseful()).isFalse();
    }

    @Test
    void isUsefulAfter24TokensWithoutASentenceEnd() {
        assertThat(of("鬼".repeat(23)).isUseful()).isFalse();
        assertThat(of("鬼".repeat(24)).isUseful()).isTrue();
    }

    @Test
    void fourLatinCharactersAreOneToken() {
        assertThat(of("a".repeat(95)).isUseful()).isFalse();
        assertThat(of("a".repeat(96)).isUseful()).isTrue();
    }

    @Test
    void chunksCountTogether() {
        var text = new ReadableText();
        text.append("はい");
        text.append("。");

        assertThat(text.isUseful()).isTrue();
    }

    @Test
    void aJapaneseAnswerMayNameEnglishTitles() {
        assertThat(of("「One Piece」がおすすめです").isIn(Language.JA)).isTrue();
    }

    @Test
    void anEnglishAnswerMayNameJapaneseTitles() {
        assertThat(of("Try 鬼滅の刃 (Demon Slayer)").isIn(Language.EN)).isTrue();
    }

    @Test
    void theOtherLanguageIsNotedAsSuch() {
        assertThat(of("I recommend Attack on Titan").isIn(Language.JA)).isFalse();
        assertThat(of("進撃の巨人をおすすめします").isIn(Language.EN)).isFalse();
    }

    @Test
    void punctuationAloneSaysNothing() {
        assertThat(of("…!?").saysSomething()).isFalse();
    }

    private static ReadableText of(String text) {
        var readable = new ReadableText();
        readable.append(text);
        return readable;
    }
}
