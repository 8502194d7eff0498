package com.mangaassist.load.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TurnSeriesTest {

    private static final TurnSeries EARLIER = new TurnSeries(
            Map.of(1, new TurnSeries.Turn(1_200_500, 300_250), 2, new TurnSeries.Turn(900_000, 0), -3, turn(7_000)));

    @Test
    void isDecodedAsEncoded() {
        assertThat(TurnSeries.decode(EARLIER.encoded())).isEqualTo(EARLIER);
        assertThat(TurnSeries.decode(TurnSeries.EMPTY.encoded())).isEqualTo(TurnSeries.EMPTY);
    }

    @Test
    void onlyTurnsOfBothRunsArePaired() {
        var later = new TurnSeries(Map.of(1, turn(5_000), 2, turn(6_000), 4, turn(1)));

        assertThat(EARLIER.latencies(later).size()).isEqualTo(2);
        assertThat(EARLIER.timesToFirstToken(later).size()).isEqualTo(1);
        assertThat(EARLIER.latencies(TurnSeries.EMPTY).size()).isZero();
    }

    @Test
    void runsOfSeveralRoutesAreOne() {
        assertThat(EARLIER.plus(new TurnSeries(Map.of(9, turn(4)))).turns()).hasSize(4);
    }

    @Test
    void aThousandTurnsTakeAboutTenKilobytes() {
        var turns = new TreeMap<Integer, TurnSeries.Turn>();
        for (var i = 0; i < 1_000; i++) {
            turns.put(("r42-" + i).hashCode(), new TurnSeries.Turn(1_000_000 + i * 791, 300_000 + i * 347));
        }

        assertThat(new TurnSeries(turns).encoded().length()).isLessThan(13_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "aGVsbG8gd29ybGQ="})
    void garbageIsNoSeries(String text) {
        assertThatThrownBy(() -> TurnSeries.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TurnSeries.Turn turn(int micros) {
        return new TurnSeries.Turn(micros, micros);
    }
}
