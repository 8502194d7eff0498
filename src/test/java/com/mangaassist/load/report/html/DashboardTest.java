package com.mangaassist.load.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The dashboard of a real run in a real browser: of {@code example.json}, or of the report that
 * {@code -Ddashboard.report=FILE} names.
 */
final class DashboardTest {

    private static final String NO_BROWSER =
            "the dashboard is not tested: no Chromium here (Debian: apt-get install chromium chromium-driver)";

    private static final String HOSTILE =
            "</script><script>hacked=1</script><img src=x onerror=hacked=1> ]]> ::error:: `x` \u202e";

    private static final String SERIOUS = """
            const done = arguments[0];
            axe.run().then(found => done(found.violations
                .filter(each => ["serious", "critical"].includes(each.impact))
                .map(each => each.id + ": " + each.nodes.map(node => node.html).slice(0, 3).join(" "))))""";

    private static final String BLANK = """
            return [...document.querySelectorAll(".plot")].filter(plot => {
              const canvas = plot.querySelector("canvas");
              if (!canvas || !canvas.width) return true;
              return !canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(byte => byte > 0);
            }).map(plot => plot.getAttribute("aria-label"))""";

    @TempDir
    private static Path directory;

    private static @Nullable Browser started;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.isInstalled(), NO_BROWSER);
        started = Browser.start(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, light, Gate", "ja, dark, ゲート"})
    void opensWithoutErrorOrRequestInTheReadersLanguage(String language, String theme, String gate) throws IOException {
        var page = write(example());
        browser().open(page, language, theme);

        assertThat(browser().console()).isEmpty();
        assertThat(browser().requests())
                .allMatch(request -> request.equals(page.toUri().toString()) || request.startsWith("data:"));
        assertThat(text("#gate h2")).startsWith(gate);
        assertThat(driver().executeScript("return document.documentElement.lang"))
                .isEqualTo(language);
        assertThat(driver().executeScript("return document.documentElement.dataset.theme"))
                .isEqualTo(theme);
    }

    @Test
    void everyChartIsDrawn() throws IOException {
        open(example());

        assertThat(all(".plot")).hasSizeGreaterThanOrEqualTo(6);
        assertThat((List<?>) Objects.requireNonNull(driver().executeScript(BLANK)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, light", "ja, dark"})
    void hasNoSeriousAccessibilityIssue(String language, String theme) throws IOException {
        browser().open(write(example()), language, theme);
        driver().executeScript("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        driver().executeScript(PageResource.text("/axe.min.js"));

        assertThat((List<?>) Objects.requireNonNull(driver().executeAsyncScript(SERIOUS)))
                .isEmpty();
    }

    @Test
    void theBreakdownIsSortedByTheColumnThatIsClicked() throws IOException {
        open(example());

        click("[data-sort=sent]");
        var descending = numbers("sent");
        click("[data-sort=sent]");

        assertThat(descending).hasSizeGreaterThan(5).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(numbers("sent")).isSorted();
        assertThat(driver().findElement(By.cssSelector("[aria-sort=ascending]")).getText())
                .startsWith("Sent");
    }

    @Test
    void theBreakdownShowsOnlyWhatIsAskedFor() throws IOException {
        open(example());
        var before = all("#breakdown tbody tr").size();

        click("[data-filter=transport] option[value=sse]");

        assertThat(all("#breakdown tbody tr"))
                .hasSizeBetween(1, before - 1)
                .allMatch(row -> row.getText().contains("SSE"));
        assertThat(text("#breakdown output"))
                .isEqualTo(all("#breakdown tbody tr").size() + " of " + before + " rows");
    }

    @Test
    void arrowKeysReadAChart() throws IOException {
        open(example());

        driver().findElement(By.cssSelector("#time .plot"))
                .sendKeys(Keys.ARROW_RIGHT.toString().repeat(15));

        assertThat(text("#time .plot .u-legend")).contains(" ms");
    }

    @Test
    void aLanguageIsAButtonAway() throws IOException {
        open(example());

        click("#language [data-lang=ja]");

        assertThat(text("#breakdown h2")).isEqualTo("内訳");
        assertThat(browser().console()).isEmpty();
    }

    @Test
    void aNarrowScreenScrollsOnlyDownwards() throws IOException {
        browser().resize(390, 844);
        open(example());
        var fits = driver().executeScript("return document.documentElement.scrollWidth <= innerWidth");
        browser().resize(1280, 900);

        assertThat(fits).isEqualTo(true);
    }

    @Test
    void hostileTextIsOnlyText() throws IOException {
        var report = example();
        for (var field : List.of("run", "stage", "command", "verdict", "stopped_early")) {
            report.put(field, HOSTILE);
        }
        report.withArray("errors")
                .addObject()
                .put("code", HOSTILE)
                .put("count", 1)
                .put("sample", HOSTILE);
        report.withArray("checks")
                .addObject()
                .put("name", HOSTILE)
                .put("observed", HOSTILE)
                .put("expected", HOSTILE);
        report.withArray("gates")
                .addObject()
                .put("name", HOSTILE)
                .put("status", HOSTILE)
                .put("reason", HOSTILE);
        report.withObjectProperty("options").put(HOSTILE, HOSTILE);
        report.path("breakdown").path("rows").forEach(row -> ((ObjectNode) row).put("model", HOSTILE));
        report.path("distributions").path("lines").forEach(line -> ((ObjectNode) line).put("scope", HOSTILE));
        open(report);

        assertThat(driver().executeScript("return typeof hacked")).isEqualTo("undefined");
        assertThat(all("img, main script")).isEmpty();
        assertThat(text("#errors")).contains("<script>hacked=1</script>").contains("⟨U+202E⟩");
        assertThat(browser().console()).isEmpty();
    }

    private static void open(ObjectNode report) throws IOException {
        browser().open(write(report), "en", "light");
    }

    private static ObjectNode example() throws IOException {
        var own = System.getProperty("dashboard.report", "");
        return (ObjectNode)
                Json.object(own.isEmpty() ? PageResource.text("/report/example.json") : Files.readString(Path.of(own)));
    }

    private static Path write(ObjectNode report) throws IOException {
        var page = Files.createTempFile(directory, "report", ".html");
        return Files.writeString(page, HtmlReport.render(report, Optional.empty()));
    }

    private static Browser browser() {
        return Objects.requireNonNull(started);
    }

    private static ChromeDriver driver() {
        return browser().driver();
    }

    private static List<WebElement> all(String selector) {
        return driver().findElements(By.cssSelector(selector));
    }

    private static String text(String selector) {
        return driver().findElement(By.cssSelector(selector)).getText();
    }

    private static void click(String selector) {
        driver().findElement(By.cssSelector(selector)).click();
    }

    private static List<Integer> numbers(String key) {
        var numbers = new ArrayList<Integer>();
        all("#breakdown td[data-key=" + key + "]")
                .forEach(cell -> numbers.add(Integer.valueOf(cell.getText().replace(",", ""))));
        return numbers;
    }
}
