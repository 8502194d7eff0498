package com.mangaassist.load.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StepSummaryTest {

    @TempDir
    private Path directory;

    @Test
    void comesAfterWhatEarlierStepsWrote() throws IOException {
        var file = Files.writeString(directory.resolve("summary"), "earlier\n");

        assertThat(new StepSummary(file).append("## ✅ 合格\n")).isEmpty();

        assertThat(file).hasContent("earlier\n\n## ✅ 合格\n");
    }

    @Test
    void whatWouldOverfillItIsLeftOut() throws IOException {
        var file = Files.write(directory.resolve("summary"), new byte[(int) StepSummary.MOST_BYTES - 10]);

        assertThat(new StepSummary(file).append("## 12345678\n"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("1 MiB"));

        assertThat(file).hasSize(StepSummary.MOST_BYTES - 10);
    }

    @Test
    void aFileThatCannotBeWrittenIsAReason() {
        assertThat(new StepSummary(directory).append("x")).isPresent();
    }
}
