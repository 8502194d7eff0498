package com.mangaassist.load.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.Runs;
import com.mangaassist.load.report.document.RunDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class JUnitReportTest {

    @Test
    void eachBenchmarkAndEachLineOfTheGateIsATestCase() throws Exception {
        assertThat(outcomes(Runs.report(1)))
                .containsExactly(
                        "run / came to its end: passed",
                        "run / measured soundly: passed",
                        "run / knows every price: passed",
                        "benchmarks / chat_http_haiku: skipped no baseline yet",
                        "benchmarks / chat_ws_sonnet: passed",
                        "gate / haiku latency: skipped no baseline yet",
                        "gate / sonnet latency: passed",
                        "gate / sonnet TTFT: passed");
    }

    @Test
    void aRegressionIsAFailureWithItsReason() throws Exception {
        assertThat(outcomes(Runs.report(0.8)))
                .anyMatch(line -> line.startsWith("benchmarks / chat_ws_sonnet: failure P95 +26.1 %"))
                .contains("gate / sonnet latency: failure P95 +26.1 %");
    }

    @Test
    void aRunThatWasCutShortIsAnError() throws Exception {
        var cut = Runs.report(Runs.measured(), 1, Runs.context(false));

        assertThat(outcomes(cut)).contains("run / came to its end: error the run was cut short");
    }

    @Test
    void aFailedCheckIsAFailure() throws Exception {
        var report = Runs.report(1);
        var checked = report.with(report.judgement()
                .with(List.of(
                        new Check("quota", false, "at most 60 a minute", "75"),
                        new Check("knee", true, "found", "at 80/s"))));

        assertThat(outcomes(checked))
                .endsWith("checks / quota: failure 75 (expected at most 60 a minute)", "checks / knee: passed");
    }

    @Test
    void theSuitesCountTheirCasesAndP95StandsForTheDuration() throws Exception {
        var suite = (Element) parse(Runs.document(Runs.report(0.8)))
                .getElementsByTagName("testsuite")
                .item(1);

        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("time"))
                .isEqualTo("1.921");
    }

    private static List<String> outcomes(RunReport report) throws Exception {
        var outcomes = new ArrayList<String>();
        var cases = parse(Runs.document(report)).getElementsByTagName("testcase");
        for (var i = 0; i < cases.getLength(); i++) {
            outcomes.add(outcome((Element) cases.item(i)));
        }
        return outcomes;
    }

    private static String outcome(Element testCase) {
        var suite = ((Element) testCase.getParentNode()).getAttribute("name");
        var line = suite + " / " + testCase.getAttribute("name") + ": ";
        for (var element : List.of("failure", "error", "skipped")) {
            var found = testCase.getElementsByTagName(element);
            if (found.getLength() > 0) {
                return line + element + " " + ((Element) found.item(0)).getAttribute("message");
            }
        }
        return line + "passed";
    }

    private static Element parse(RunDocument run) throws Exception {
        var xml = JUnitReport.render(run).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
    }
}
