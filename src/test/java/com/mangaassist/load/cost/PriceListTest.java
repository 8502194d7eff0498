package com.mangaassist.load.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PriceListTest {

    private static final String ENTRY =
            "{\"model\":\"m\",\"input\":\"1\",\"output\":\"5\",\"valid_from\":\"2025-10-15\",\"source\":\"s\"}";

    @Test
    void theSpecificationsModelsHaveItsPrices() throws IOException {
        var prices = PriceList.parse(resource());

        assertThat(prices.of(ModelId.SONNET)).isEqualTo(new ModelPrice(Usd.of("3"), Usd.of("15")));
        assertThat(prices.of(ModelId.HAIKU)).isEqualTo(new ModelPrice(Usd.of("0.25"), Usd.of("1.25")));
    }

    @Test
    void aRegionalProfileCostsTenPercentMore() throws IOException {
        var prices = PriceList.parse(resource());

        assertThat(prices.of(new ModelId("us.anthropic.claude-haiku-4-5-20251001-v1:0")))
                .isEqualTo(new ModelPrice(Usd.of("1.1"), Usd.of("5.5")));
    }

    @Test
    void tokensOfSeveralModelsAreSummed() throws IOException {
        var usage = new TokenUsage(500, 200);

        assertThat(PriceList.parse(resource()).of(Map.of(ModelId.SONNET, usage, ModelId.HAIKU, usage)))
                .isEqualTo(Usd.of("0.004875"));
    }

    @Test
    void aModelWithoutPriceIsNamed() {
        assertThatThrownBy(() -> PriceList.parse("{\"prices\":[" + ENTRY + "]}").of(new ModelId("gpt")))
                .isInstanceOf(UnknownPriceException.class)
                .hasMessage("no price for model \"gpt\"; priced: m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "input":"1"                | "input":"cheap"          | cheap
            "input":"1"                | "input":1                | input
            "output":"5"               | "output":"-5"            | -5
            "valid_from":"2025-10-15"  | "valid_from":"yesterday" | yesterday
            ,"source":"s"              | ~~                       | source
            "model":"m"                | "model":" "              | model id
            """)
    void aFaultNamesItsEntry(String right, String wrong, String named) {
        assertThatThrownBy(() -> PriceList.parse("{\"prices\":[" + ENTRY.replace(right, wrong) + "]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("prices[0]: ")
                .hasMessageContaining(named);
    }

    @Test
    void twoPricesForOneModelAreRefused() {
        assertThatThrownBy(() -> PriceList.parse("{\"prices\":[" + ENTRY + "," + ENTRY + "]}"))
                .hasMessage("prices[1]: model \"m\" has two prices");
    }

    @Test
    void aListWithoutPricesIsRefused() {
        assertThatThrownBy(() -> PriceList.parse("{}")).hasMessageContaining("at least one price");
    }

    private static String resource() throws IOException {
        try (var file = Objects.requireNonNull(PriceListTest.class.getResourceAsStream("/prices.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
