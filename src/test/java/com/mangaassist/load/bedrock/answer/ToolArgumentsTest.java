package com.mangaassist.load.bedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToolArgumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"string"}                                     | "進撃の巨人"
            {"type":"string","maxLength":2}                       | "進撃"
            {"type":["integer","null"]}                           | 1
            {"type":"integer","minimum":-9007199254740991}        | 1
            {"type":"integer","minimum":5}                        | 5
            {"type":"number","exclusiveMaximum":0}                | -1
            {"type":"number","maximum":0.5}                       | 0.5
            {"enum":["a","b"]}                                    | "a"
            {"anyOf":[{"type":"boolean"},{"type":"null"}]}        | true
            {"type":"array","items":{"const":7},"minItems":2}     | [7,7]
            {"type":"object","properties":{"a":{"type":"null"},"b":{}},"required":["a"]} | {"a":null}
            {"$ref":"#/$defs/v","$defs":{"v":{"type":"string","format":"date"}}} | "2026-01-01"
            {"$ref":"#"}                                          | "進撃の巨人"
            """)
    void theyFitTheSchema(String schema, String json) {
        assertThat(new ToolArguments("進撃の巨人").fitting(Json.object(schema)).toString())
                .isEqualTo(json);
    }
}
