package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.cost.UnknownPriceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FinishedCostTest {

    @TempDir
    private Path directory;

    @Test
    void theLedgerComesBackFromTheReport() {
        var report = Runs.detailed();
        var statement = report.detail().orElseThrow().cost().statement();
        JsonReport.write(report, directory);

        var finished = FinishedCost.read(directory, statement.prices());

        assertThat(finished.run()).isEqualTo("chatsimulation-20260131");
        assertThat(finished.statement().entries()).isEqualTo(statement.entries());
        assertThat(finished.statement().spread().questions())
                .isEqualTo(statement.spread().questions());
        assertThat(finished.usefulP95()).isPresent();
    }

    @Test
    void aModelWithoutPriceIsNamed() {
        JsonReport.write(Runs.detailed(), directory);
        var prices = CostSources.prices(Optional.empty(), LocalDate.of(2020, 1, 1));

        assertThatThrownBy(() -> FinishedCost.read(directory, prices).requirePrices())
                .isInstanceOf(UnknownPriceException.class)
                .hasMessageContaining("anthropic.claude-3");
    }

    @Test
    void aBrokenLedgerGetsOneLine() throws IOException {
        var file = JsonReport.write(Runs.detailed(), directory);
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "\"transport\": \"ws\",\n        \"intended", "\"transport\": 1,\n        \"intended"));

        assertThatThrownBy(() -> FinishedCost.read(directory, CostSources.prices(Optional.empty(), LocalDate.MAX)))
                .hasMessageStartingWith(file + ": cost: transport")
                .hasMessageNotContaining("\n");
    }
}
