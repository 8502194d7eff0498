package com.mangaassist.load.target.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretHeadersTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "s3cret", "TWO_LINES", "a\r\nX-Evil: b");

    private static SecretHeaders of(String... lines) {
        return SecretHeaders.of(List.of(lines), "headers.txt", ENVIRONMENT);
    }

    @Test
    void variablesAreFilledIn() {
        assertThat(of("# Cognito", "", "Authorization: Bearer ${TOKEN}", "x-api-key:k1")
                        .values())
                .containsExactly(Map.entry("Authorization", "Bearer s3cret"), Map.entry("x-api-key", "k1"));
    }

    @Test
    void namesAreShownAndValuesAreNot() {
        assertThat(of("Authorization: Bearer ${TOKEN}", "x-api-key: k1"))
                .hasToString("Authorization: ****, x-api-key: ****");
    }

    @Test
    void whatAGatewaySaysBackIsHidden() {
        assertThat(of("Authorization: Bearer ${TOKEN}").hide("got s3cret, that is Bearer s3cret"))
                .isEqualTo("got ****, that is ****");
    }

    @ParameterizedTest
    @CsvSource({
        "s3cret without a colon,headers.txt:1: (line hidden) is no header; expected Name: value",
        "Host: s3cret,headers.txt:1: Host is not allowed; the client sets it",
        "A: ${NONE},headers.txt:1: A: the environment variable NONE is not set",
        "A: ${TWO_LINES},headers.txt:1: A: the environment variable TWO_LINES has more than one line"
    })
    void aWrongLineIsNamedAndNotShown(String line, String message) {
        assertThatThrownBy(() -> of(line)).hasMessage(message);
    }

    @Test
    void aNameStandsThereOnce() {
        assertThatThrownBy(() -> of("a: 1", "A: 2")).hasMessage("headers.txt:2: A stands there twice");
    }
}
