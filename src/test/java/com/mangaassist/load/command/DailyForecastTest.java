package com.mangaassist.load.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DailyForecastTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void theSpecificationsDayIsPrinted() {
        assertThat(run()).isZero();

        assertThat(text(out))
                .contains("a day of 1,000,000 messages, as assumed")
                .contains("$1,959.21")
                .contains("$58,776.38")
                .contains("33.5 %")
                .contains("$2,547.30")
                .contains("$212.28");
        assertThat(text(out).lines()).allMatch(line -> line.length() <= 100 && line.equals(line.stripTrailing()));
    }

    @Test
    void aUsersOwnPricesAndMessagesCount() throws IOException {
        var prices = Files.writeString(directory.resolve("own.json"), """
                {"prices":[{"model":"anthropic.claude-3-haiku-20240307-v1:0","input":"0","output":"0",
                "valid_from":"2024-01-01","source":"a contract"}]}""");

        assertThat(run("chat.prices", prices.toString(), "chat.dailyMessages", "2000000"))
                .isZero();

        // twice 837.00 and 1,068.75; what Haiku answers is free
        assertThat(text(out)).contains("a day of 2,000,000 messages").contains("$3,811.50");
    }

    @Test
    void aDayBeforeAModelsPriceNamesTheModel() {
        var then = new DailyForecast(
                Clock.fixed(Instant.parse("2024-03-05T00:00:00Z"), ZoneOffset.UTC), print(out), print(err));

        assertThat(then.run(new Properties())).isEqualTo(1);
        assertThat(text(err)).startsWith("error: no price for model \"anthropic.claude-3-haiku-20240307-v1:0\"");
    }

    @Test
    void aFolderWithoutReportIsNamed() {
        assertThat(run("chat.run", directory.toString())).isEqualTo(1);
        assertThat(text(err))
                .contains(directory.toString())
                .contains("chat.run")
                .hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aReportWithoutLedgerIsNamed() throws IOException {
        Files.writeString(directory.resolve("report.json"), "{\"schema_version\":1,\"cost\":{}}");

        assertThat(run("chat.run", directory.toString())).isEqualTo(1);
        assertThat(text(err)).contains("cost.ledger").hasLineCount(1);
    }

    private int run(String... pairs) {
        var properties = new Properties();
        for (var i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        var now = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
        return new DailyForecast(now, print(out), print(err)).run(properties);
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
