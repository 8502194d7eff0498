package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.mangaassist.load.report.console.ConsoleReport;
import com.mangaassist.load.report.console.Palette;
import com.mangaassist.load.report.document.RunDocument;
import com.mangaassist.load.report.document.Section;
import com.mangaassist.load.report.github.Annotations;
import com.mangaassist.load.report.junit.JUnitReport;
import com.mangaassist.load.report.markdown.MarkdownSummary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

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
