package com.mangaassist.load.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
                .isEqualTo(new ModelPrice(Usd.of("1.1"), Usd.of("5.5"), Usd.of("0.11"), Usd.of("1.375")));
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
            "valid_from":"2025-10-15"  | "valid_from":"yesterday" | valid_from: "yesterday" is not allowed
            "output":"5"               | "output":"5","cache_read":"x" | x
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
                .hasMessage("prices[1]: model \"m\" has two prices from 2025-10-15 on");
    }

    @Test
    void aDayHasThePricesThatHoldOnIt() {
        var cheaper = ENTRY.replace("2025-10-15", "2026-05-01").replace("\"5\"", "\"4\"");
        var catalogue = PriceCatalogue.parse("{\"prices\":[" + cheaper + "," + ENTRY + "]}");
        var model = new ModelId("m");

        assertThat(catalogue.on(LocalDate.parse("2025-10-14")).find(model)).isEmpty();
        assertThat(catalogue.on(LocalDate.parse("2026-04-30")).of(model).perMillionOutput())
                .isEqualTo(Usd.of("5"));
        assertThat(catalogue.on(LocalDate.parse("2026-05-01")).of(model).perMillionOutput())
                .isEqualTo(Usd.of("4"));
    }

    @Test
    void aUsersOwnPricesReplaceThoseOfTheSameModel() throws IOException {
        var own = PriceCatalogue.parse("{\"prices\":["
                + ENTRY.replace("\"m\"", "\"" + ModelId.HAIKU.value() + "\"").replace("2025-10-15", "2020-01-01")
                + "]}");

        var prices = PriceCatalogue.parse(resource()).overriddenBy(own).on(LocalDate.MAX);

        assertThat(prices.of(ModelId.HAIKU)).isEqualTo(new ModelPrice(Usd.of("1"), Usd.of("5")));
        assertThat(prices.of(ModelId.SONNET)).isEqualTo(new ModelPrice(Usd.of("3"), Usd.of("15")));
    }

    /** By hand: 100 · 3 + 10 · 15 + 1000 · 0.30 + 200 · 3.75 = 1500 dollars a million. */
    @Test
    void tokensOfThePromptCacheHaveTheirOwnPrices() throws IOException {
        var sonnet = PriceList.parse(resource()).of(new ModelId("anthropic.claude-3-7-sonnet-20250219-v1:0"));

        assertThat(sonnet.of(new TokenUsage(100, 10, 1000, 200))).isEqualTo(Usd.of("0.0015"));
    }

    @Test
    void aBatchJobCostsHalf() throws IOException {
        var batch = PriceList.parse(resource()).entry(ModelId.SONNET).flatMap(CataloguePrice::batch);

        assertThat(batch).contains(new ModelPrice(Usd.of("1.5"), Usd.of("7.5")));
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
