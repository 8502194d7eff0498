package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BatchSectionTest {

    private static final PriceList PRICES = PriceList.parse("""
            {"prices": [{"model": "anthropic.claude-3-haiku-20240307-v1:0", "region": "any", "input": "0.25",
              "output": "1.25", "batch_input": "0.125", "batch_output": "0.625", "valid_from": "2024-03-13",
              "source": "https://aws.amazon.com/bedrock/pricing/"}]}
            """);

    private final BatchSection section = new BatchSection(
            PRICES.entry(ModelId.HAIKU).orElseThrow(),
            new BatchSection.Job(4, new TokenUsage(400, 80), Duration.ofMillis(500)));

    /** By hand: (400 × $0.25 + 80 × $1.25) / 10⁶ / 4 = $0.00005, and half of it. */
    @Test
    void aRecordCostsHalfOfWhatItCostsOnDemand() {
        var json = section.section().json();

        assertThat(json.path("usd_per_record_on_demand").decimalValue()).isEqualByComparingTo("0.00005");
        assertThat(json.path("usd_per_record").decimalValue()).isEqualByComparingTo("0.000025");
        assertThat(json.path("saved_pct").asDouble()).isEqualTo(50);
        assertThat(json.path("records_per_s").asDouble()).isEqualTo(8);
    }

    @Test
    void aRecordWithoutAnAnswerFailsTheCheck() {
        assertThat(section.checks(4)).allMatch(Check::passed);
        assertThat(section.checks(5)).noneMatch(Check::passed);
    }
}
