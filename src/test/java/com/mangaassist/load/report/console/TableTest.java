package com.mangaassist.load.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TableTest {

    @Test
    void columnsStayAlignedUnderDoubleWidthCharacters() {
        var table = Table.of(-4, 6)
                .with("name", "n", "status")
                .with("鬼滅の刃", "12", "pass")
                .with("Naruto", "1,234,567", "ok");

        assertThat(table.lines())
                .containsExactly("name             n  status", "鬼滅の刃        12  pass", "Naruto   1,234,567  ok");
        assertThat(table.lines().map(line -> DisplayWidth.of(line.substring(0, line.lastIndexOf("  ")))))
                .containsOnly(18);
    }

    @Test
    void aTextIsCutWhereItsColumnsEnd() {
        assertThat(DisplayWidth.cut("進撃の巨人", 10)).isEqualTo("進撃の巨人");
        assertThat(DisplayWidth.cut("進撃の巨人", 9)).isEqualTo("進撃の巨…");
        assertThat(DisplayWidth.cut("進撃の巨人", 8)).isEqualTo("進撃の…");
    }
}
