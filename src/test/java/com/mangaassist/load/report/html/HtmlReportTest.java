package com.mangaassist.load.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script> ]]> <!-- ::error::x `x` \u2028 \u202e ${1} {{ 1 }} 日本語";

    @Test
    void theRunStandsInThePageAsItIs() {
        var report = report();
        report.put("command", HOSTILE);
        report.put("verdict", HOSTILE);
        report.withArray("errors")
                .addObject()
                .put("code", HOSTILE)
                .put("count", 1)
                .put("sample", HOSTILE);

        assertThat(Json.object(embedded(render(report), "report"))).isEqualTo(report);
    }

    @Test
    void hostileTextEndsNoElement() {
        var report = report();
        report.put("command", HOSTILE);
        report.put("run", HOSTILE);
        var page = render(report);

        assertThat(page.split("<script", -1)).hasSize(4);
        assertThat(page)
                .doesNotContain("alert(1)</script>")
                .doesNotContain("]]>")
                .doesNotContain("\u2028");
        assertThat(embedded(page, "report")).doesNotContain("<").doesNotContain("\u202e");
    }

    @Test
    void thePageAsksNobodyForAnything() {
        var page = render(report());

        assertThat(Pattern.compile("(src|href)=\"(?!#|data:,)").matcher(page).results())
                .isEmpty();
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("@import")
                .doesNotContain("url(");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2 << 20);
    }

    @Test
    void aRunThatWasCutShortSaysSoInBigLetters() {
        var cut = report();
        cut.put("complete", false);

        assertThat(render(cut)).contains("<p class=\"cut-short\" data-t=\"incomplete\">INCOMPLETE</p>");
        assertThat(render(report())).doesNotContain("<p class=\"cut-short\"");
    }

    @Test
    void encodedHistogramsStayOutside() {
        var report = report();
        report.withArray("results")
                .addObject()
                .put("name", "a")
                .putObject("histograms")
                .put("latency", "HISTFAAA");

        assertThat(render(report)).doesNotContain("HISTFAAA");
    }

    @Test
    void anotherRunStandsBeside() {
        var other = report();
        other.put("run", "other");

        assertThat(embedded(HtmlReport.render(report(), Optional.of(other)), "other"))
                .contains("\"run\":\"other\"");
    }

    private static String render(ObjectNode report) {
        return HtmlReport.render(report, Optional.empty());
    }

    private static ObjectNode report() {
        return (ObjectNode) Json.object("{\"run\":\"r\",\"command\":\"c\",\"verdict\":\"v\",\"complete\":true}");
    }

    private static String embedded(String page, String id) {
        var found = Pattern.compile("<script type=\"application/json\" id=\"" + id + "\">([^<]*)</script>")
                .matcher(page);
        assertThat(found.find()).as(id).isTrue();
        return Objects.requireNonNull(found.group(1));
    }
}
