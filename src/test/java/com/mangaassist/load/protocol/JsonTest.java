package com.mangaassist.load.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @Test
    void base64IsFoundAmongOtherFields() {
        var chunk = "{\"p\":\"abc\",\"more\":{\"bytes\":\"AAAA\"},\"list\":[1,{\"bytes\":2}],\"bytes\":\"6ay8\"}";

        assertThat(Json.binary(chunk.getBytes(UTF_8), "bytes")).isEqualTo("鬼".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"bytes\":null}",
                "{\"bytes\":1}",
                "{\"bytes\":\"%\"}",
                "{\"bytes\":\"6ay8",
                "{\"more\":{\"bytes\":\"6ay8\"}}"
            })
    void whatIsNotBase64InThatFieldIsRefused(String chunk) {
        assertThatThrownBy(() -> Json.binary(chunk.getBytes(UTF_8), "bytes"))
                .isInstanceOf(InvalidFrameException.class)
                .hasMessageContaining("bytes");
    }
}
