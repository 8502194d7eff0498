package com.mangaassist.load.command.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.config.Options;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeriesTest {

    @Test
    void seriesAreReadInTheirOrder() {
        assertThat(Series.parse("aa=20,x1.15=10, x1.05=10,tail=5,ttft=1"))
                .extracting(series -> series.variant().name() + " " + series.runs() + " "
                        + series.variant().goal())
                .containsExactly(
                        "aa 20 NO_ALARM", "x1.15 10 FOUND", "x1.05 10 SELDOM_ALARM", "tail 5 FOUND", "ttft 1 FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aa", "aa=0", "aa=x", "ab=1", "x0.9=1", "x1=1", "aa=1,", "aa=1001", ""})
    void anythingElseGetsOneLine(String text) {
        assertThatThrownBy(() -> options("chat.calibrate", text))
                .hasMessage("-Dchat.calibrate=" + text
                        + " is not allowed; expected kinds and numbers of runs such as aa=20,x1.15=10,tail=10,ttft=10");
    }

    @Test
    void runsAreShortUnlessTheUserSaysOtherwise() {
        var options = options("chat.rate", "30");

        assertThat(options.ofRuns())
                .containsEntry("chat.rate", "30")
                .containsEntry("chat.duration", "12s")
                .containsEntry("chat.baselines", "b");
        assertThat(options.runs()).isEqualTo(25);
    }

    @Test
    void runsAreNotRememberedAmongTheUsers() {
        assertThat(options("chat.history", "elsewhere").ofRuns()).containsEntry("chat.history", "off");
    }

    @Test
    void aLiveTargetIsNotCalibrated() {
        assertThatThrownBy(() -> options("chat.target", "gateway"))
                .hasMessageStartingWith("-Dchat.target=gateway is not allowed; expected embedded");
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void nineOfTenAreEnough(long found) {
        assertThat(Goal.FOUND.met(found, 10)).isTrue();
        assertThat(Goal.FOUND.met(8, 10)).isFalse();
        assertThat(Goal.FOUND.met(0, 0)).isFalse();
    }

    @Test
    void alarmsAreRare() {
        assertThat(Goal.SELDOM_ALARM.met(2, 10)).isTrue();
        assertThat(Goal.SELDOM_ALARM.met(3, 10)).isFalse();
        assertThat(Goal.NO_ALARM.met(0, 20)).isTrue();
        assertThat(Goal.NO_ALARM.met(1, 20)).isFalse();
        assertThat(Goal.NO_ALARM.met(0, 0)).isFalse();
    }

    private static CalibrationOptions options(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return CalibrationOptions.from(Options.of(properties), Path.of("b"));
    }
}
