package com.mangaassist.load.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InertTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            right-to-left override,    ~a\u202Eb~,  ~a\\u202eb~
            isolate,                   ~\u2067~,    ~\\u2067~
            terminal escape,           ~\u001B[2J~, ~\\u001b[2J~
            half a character,          ~\uD83D!~,   ~\\ud83d!~
            no character in XML,       ~\uFFFE~,    ~\\ufffe~
            line separator,            ~a\u2028b~,  ~a\\u2028b~
            """)
    void whatActsOnAReadersScreenIsShown(String what, String text, String inert) {
        assertThat(InertText.of(text)).as(what).isEqualTo(inert);
    }

    @Test
    void linesBecomeOne() {
        assertThat(InertText.of("a\r\nb\n::error::c\td")).isEqualTo("a b ::error::c d");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        var text = "進撃の巨人 👩‍🚒 “naïve” 100 % <b>";

        assertThat(InertText.of(text)).isSameAs(text);
    }

    @Test
    void aTextIsNotCutInTheMiddleOfACharacter() {
        assertThat(InertText.shortened("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(InertText.shortened("abcd", 4)).isEqualTo("abcd");
    }
}
