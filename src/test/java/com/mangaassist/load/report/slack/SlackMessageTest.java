package com.mangaassist.load.report.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.RunReport;
import com.mangaassist.load.report.Runs;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SlackMessageTest {

    @Test
    void theVerdictTheFiguresAndTheGateAreThere() {
        var message = message(Runs.detailed());

        assertThat(message.path("blocks").findValuesAsText("type"))
                .startsWith("header", "plain_text", "section", "plain_text", "section", "plain_text");
        assertThat(message.findValuesAsText("text"))
                .contains("P95\n1,820 ms", "TTFT P95\n480 ms", "useful\n82.6 %", "cost of a useful answer\n$0.002937")
                .contains("stage embedded, seed 42, 2026-01-31T12:00:00Z");
        assertThat(message.path("blocks").path(3).path("text").path("text").textValue())
                .contains("sonnet TTFT: P95 480 ms, +0.9 % (-4.8 to +6.8), pass");
    }

    @Test
    void aRunThatWasCutShortSaysSo() {
        assertThat(message(Runs.unsound()).path("text").textValue())
                .startsWith("Load test ⚠️ was cut short: gate FAILED");
    }

    @Test
    void onlyTheLinkToTheJobIsMarkup() {
        var message =
                SlackMessage.of(Runs.document(Runs.report(1)), Optional.of("https://github.com/o/r/actions/runs/1"));

        assertThat(message.split("mrkdwn\",\"text\"", -1)).hasSize(2);
        assertThat(message).contains("<https://github.com/o/r/actions/runs/1|job and reports>");
    }

    private static JsonNode message(RunReport report) {
        return Json.object(SlackMessage.of(Runs.document(report), Optional.empty()));
    }
}
