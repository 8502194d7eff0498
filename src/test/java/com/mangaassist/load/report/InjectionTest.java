package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.mangaassist.load.metric.HistogramLog;
import com.mangaassist.load.metric.LatencyHistogram;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.console.ConsoleReport;
import com.mangaassist.load.report.console.Palette;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.document.Section;
import com.mangaassist.load.report.github.Annotations;
import com.mangaassist.load.report.html.HtmlReport;
import com.mangaassist.load.report.junit.JUnitReport;
import com.mangaassist.load.report.markdown.MarkdownSummary;
import com.mangaassist.load.report.slack.SlackDelivery;
import com.mangaassist.load.report.turns.TurnsFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever texts a run's report holds, in whichever field, they act on no reader. */
final class InjectionTest {

    private static final String HOSTILE = "<script>alert(1)</script>]]><!--\n::error::x; ::error::y\r\n##[error]z "
            + "```|`a|b @everyone @octocat #1 <!channel> [x](https://evil.example) www.evil.example "
            + "*_~ \u202Egnp.exe\u2066 \u001B[2J\u0007 \uFFFF 100 %";

    private final RunDocument run = new RunDocument(new Section(hostile()));

    @Test
    void onTheConsole() {
        var report = new ConsoleReport(run, Palette.PLAIN);
        var text = report.body() + report.closing(List.of());

        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
        assertThat(text).contains("alert(1)").doesNotContain("##[", "\u001b", "\u0007", "\u202e", "\u2066");
    }

    @Test
    void inAnnotations() {
        var commands = Annotations.commands(run);

        assertThat(commands)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(10)
                .allMatch(command -> command.matches("::(error|warning) title=[^:,\\r\\n]*::[^\\r\\n]*"));
    }

    @Test
    void inMarkdown() {
        var text = MarkdownSummary.render(run);

        assertThat(text)
                .contains("alert(1)")
                .doesNotContain("<script", "<!", "`", "[x]", "://", "www.", "\u202e", "\u001b", "~", "$(")
                .doesNotContainPattern("@\\w|(?<!&)#\\d|\\\\");
        assertThat(text.split("\n\n"))
                .filteredOn(block -> block.startsWith("|"))
                .hasSizeGreaterThan(3)
                .allSatisfy(table -> assertThat(
                                table.lines().map(InjectionTest::cells).distinct())
                        .hasSize(1));
    }

    private static long cells(String row) {
        return row.codePoints().filter(point -> point == '|').count();
    }

    @Test
    void inXml() throws Exception {
        var xml = JUnitReport.render(run);

        var root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(root.getElementsByTagName("failure").getLength()).isPositive();
        assertThat(root.getTextContent()).contains("<script>alert(1)</script>]]>");
        assertThat(xml).doesNotContain("<script", "]]>", "\u202e", "\u001b", "\uffff");
    }

    @Test
    void inThePage() {
        var page = HtmlReport.render(run.json(), Optional.empty());
        var harmless = HtmlReport.render(Runs.document(Runs.detailed()).json(), Optional.empty());

        assertThat(page).contains("alert(1)").doesNotContain("<script>alert", "]]>", "\u202e", "\u2066", "\u001b");
        assertThat(page.split("<script", -1)).hasSameSizeAs(harmless.split("<script", -1));
        assertThat(page.split("</script", -1)).hasSameSizeAs(harmless.split("</script", -1));
        assertThat(page.split("<!--", -1)).hasSameSizeAs(harmless.split("<!--", -1));
    }

    @Test
    void inSlack() {
        var message = SlackDelivery.DRY_RUN.deliver(run, Optional.empty()).orElseThrow();

        var texts = Json.object(message).findValuesAsText("text").stream()
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(texts)
                .anyMatch(text -> text.contains("&lt;script&gt;alert(1)"))
                .noneMatch(text -> text.contains("<") || text.contains(">") || text.contains("\u202e"));
        assertThat(Json.object(message).findValuesAsText("type")).doesNotContain("mrkdwn");
    }

    @Test
    void inTheLinesOfTurns(@TempDir Path folder) throws IOException {
        var file = TurnsFile.start(() -> folder, 0);
        var label = new TurnLabel("r", Runs.WS, QueryType.RECOMMENDATION, Language.JA);
        var timing = new TurnTiming(1, Optional.empty(), Optional.empty(), Duration.ofSeconds(1));
        file.during(Phase.MEASURE).record(new TurnRecord(label, timing, new TurnOutcome.Failed(HOSTILE, HOSTILE)));
        file.close();

        assertThat(Files.readAllLines(folder.resolve(TurnsFile.FILE_NAME)))
                .hasSize(1)
                .allMatch(line -> line.startsWith("{"))
                .noneMatch(line -> line.contains("\u202e") || line.contains("\u001b"));
    }

    @Test
    void inTheTagsOfHistograms(@TempDir Path folder) throws IOException {
        try (var log = HistogramLog.create(folder.resolve("a.hlog"), Instant.EPOCH, List.of())) {
            assertThatThrownBy(() -> log.write(HOSTILE, Instant.EPOCH, Instant.EPOCH, LatencyHistogram.EMPTY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Route(HOSTILE, Transport.WS, ModelId.SONNET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A report with a check, in which each text is hostile. */
    private static JsonNode hostile() {
        var report = Runs.document(Runs.detailed()).json().deepCopy();
        var root = (ObjectNode) report;
        root.putArray("checks")
                .addObject()
                .put("name", "x")
                .put("passed", false)
                .put("expected", "a")
                .put("observed", "b");
        root.putArray("failures").addObject().put("name", "x").put("reason", "r");
        root.putArray("faults");
        root.putArray("alerts")
                .addObject()
                .put("level", "warn")
                .put("benchmark", "x")
                .put("limit", "a");
        ((ObjectNode) root.path("cost")).putArray("unpriced_models").add("x");
        replace(root);
        return root;
    }

    private static void replace(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                replace(entry.getValue());
                if (entry.getValue().isTextual()) {
                    entry.setValue(new TextNode(HOSTILE));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                replace(array.get(i));
                if (array.get(i).isTextual()) {
                    array.set(i, new TextNode(HOSTILE));
                }
            }
        }
    }
}
