package com.mangaassist.load.cost.forecast;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryMixTest {

    private static final String ENTRY =
            "{\"query_type\":\"greeting_faq\",\"share_pct\":\"100\",\"input_tokens\":\"80\","
                    + "\"output_tokens\":\"60\",\"model\":\"m\",\"cache_hit_rate\":\"0.9\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "share_pct":"100"             | "share_pct":"101"          | mix[0]: share_pct: 101
            "share_pct":"100"             | "share_pct":"90"           | add up to 90
            "input_tokens":"80"           | "input_tokens":"-1"        | mix[0]: tokens must not be negative
            "input_tokens":"80"           | "input_tokens":"many"      | mix[0]: input_tokens: "many"
            "cache_hit_rate":"0.9"        | "cache_hit_rate":"90"      | mix[0]: cache_hit_rate: 90
            "query_type":"greeting_faq"   | "query_type":"smalltalk"   | mix[0]: unknown query type "smalltalk"
            """)
    void aFaultNamesItsEntryAndField(String right, String wrong, String named) {
        assertThatThrownBy(() -> QueryMix.parse("{\"mix\":[" + ENTRY.replace(right, wrong) + "]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @Test
    void aKindOfQuestionHasOneProfile() {
        var half = ENTRY.replace("\"100\"", "\"50\"");

        assertThatThrownBy(() -> QueryMix.parse("{\"mix\":[" + half + "," + half + "]}"))
                .hasMessageContaining("greeting_faq is named twice");
    }
}
