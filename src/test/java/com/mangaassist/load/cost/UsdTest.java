package com.mangaassist.load.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class UsdTest {

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertThat(Usd.of("1.50")).isEqualTo(Usd.of("1.5")).hasSameHashCodeAs(Usd.of("1.5"));
    }

    @Test
    void isShownWithTheDigitsAskedFor() {
        assertThat(Usd.of("0.00449").show(4)).isEqualTo("$0.0045");
        assertThat(Usd.of("1959.2125").show(2)).isEqualTo("$1,959.21");
        assertThat(Usd.of("-0.5").show(2)).isEqualTo("-$0.50");
    }

    @Test
    void aShareIsRounded() {
        assertThat(Usd.of("1").dividedBy(3, 6)).isEqualTo(Usd.of("0.333333"));
    }

    @Test
    void comparesByAmount() {
        assertThat(Usd.of("0.9")).isLessThan(Usd.of("1"));
    }

    @Test
    void aTextThatIsNoAmountIsQuoted() {
        assertThatThrownBy(() -> Usd.of("three")).hasMessageContaining("\"three\"");
    }
}
