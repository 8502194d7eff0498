package com.mangaassist.load.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ReadmeTest {

    @Test
    void theOptionsTableIsTheListOfOptions() throws IOException {
        var rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `(chat|mock|gateway)\\..*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Option.values()).map(ReadmeTest::row).toList());
    }

    private static String row(Option option) {
        var value = option.defaultValue().isEmpty() ? "–" : "`" + option.defaultValue() + "`";
        return "| `" + option.id() + "` | " + value + " | " + option.meaning() + " |";
    }
}
