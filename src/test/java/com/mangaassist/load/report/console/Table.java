package com.mangaassist.load.report.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of cells as aligned lines.
 *
 * @param widths of the columns but the last, which is as long as it is; below zero to align to the left; a column grows
 *     with what is in it
 */
record Table(List<Integer> widths, List<List<String>> rows) {

    static Table of(int... widths) {
        return new Table(IntStream.of(widths).boxed().toList(), List.of());
    }

    Table with(String... cells) {
        return new Table(
                widths, Stream.concat(rows.stream(), Stream.of(List.of(cells))).toList());
    }

    Stream<String> lines() {
        return rows.stream().map(this::line);
    }

    private String line(List<String> cells) {
        var padded = IntStream.range(0, widths.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(" "));
        return padded + "  " + cells.get(widths.size());
    }

    private String padded(String cell, int column) {
        var room = " ".repeat(Math.max(0, width(column) - DisplayWidth.of(cell)));
        return widths.get(column) < 0 ? cell + room : room + cell;
    }

    private int width(int column) {
        var longest =
                rows.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max();
        return Math.max(Math.abs(widths.get(column)), longest.orElse(0));
    }
}
