package com.mangaassist.load.report.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.report.document.Figures;
import com.mangaassist.load.report.document.GateRow;
import com.mangaassist.load.report.document.InertText;
import com.mangaassist.load.report.document.RunDocument;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run's message in Block Kit. All text is {@code plain_text}, which Slack shows as it is; {@code mrkdwn} is only the link
 * to the job.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 */
final class SlackMessage {

    private static final int LONGEST_HEADER = 140;
    private static final int LONGEST_SECTION = 2_500;
    private static final int MOST_GATES = 20;

    private final RunDocument run;
    private final ArrayNode blocks;
    private final ObjectNode message;

    private SlackMessage(RunDocument run) {
        this.run = run;
        this.message = Json.newObject();
        message.put("text", escaped(title() + ": " + run.verdict(), LONGEST_SECTION));
        message.put("mrkdwn", false).put("unfurl_links", false);
        this.blocks = message.putArray("blocks");
    }

    /**
     * The JSON to post.
     *
     * @param job the address of the CI job
     */
    static String of(RunDocument run, Optional<String> job) {
        var slack = new SlackMessage(run);
        slack.addHeader();
        slack.addText(run.verdict().replace("; ", "\n"));
        slack.addFigures();
        slack.addGates();
        slack.addOrigin(job);
        return slack.message.toString();
    }

    private String title() {
        var word = run.complete() ? run.passed() ? "✅ passed" : "❌ failed" : "⚠️ was cut short";
        return "Load test " + word;
    }

    private void addHeader() {
        var header = blocks.addObject().put("type", "header");
        put(header.putObject("text"), title() + ": " + run.run(), LONGEST_HEADER);
    }

    private void addText(String text) {
        if (!text.isEmpty()) {
            put(blocks.addObject().put("type", "section").putObject("text"), text, LONGEST_SECTION);
        }
    }

    private void addFigures() {
        var total = run.total();
        var fields = blocks.addObject().put("type", "section").putArray("fields");
        add(fields, "P95", Figures.millis(total.number("p95_ms")));
        add(fields, "TTFT P95", Figures.millis(total.number("ttft_p95_ms")));
        add(
                fields,
                "useful answer P95",
                Figures.millis(total.number("useful_p95_ms")) + " (objective " + Figures.millis(run.objectiveMillis())
                        + ")");
        add(fields, "useful", Figures.share(run.turns().usefulPercent()));
        add(fields, "cost of a useful answer", Figures.usd(run.cost().perUsefulAnswer(), 6));
        add(fields, "cost", Figures.usd(run.cost().total(), 4));
        add(fields, "turns", Figures.count(run.turns().sent()));
    }

    private static void add(ArrayNode fields, String name, String figure) {
        put(fields.addObject(), name + "\n" + figure, LONGEST_SECTION);
    }

    private void addGates() {
        addText(run.gates().stream().limit(MOST_GATES).map(SlackMessage::line).collect(Collectors.joining("\n")));
    }

    private static String line(GateRow gate) {
        return gate.name() + ": P95 " + Figures.millis(gate.p95()) + ", " + Figures.changeWithRange(gate) + ", "
                + gate.status().id();
    }

    private void addOrigin(Optional<String> job) {
        var elements = blocks.addObject().put("type", "context").putArray("elements");
        put(
                elements.addObject(),
                "stage " + run.root().text("stage") + ", seed " + run.root().count("seed") + ", " + run.startedAt(),
                LONGEST_SECTION);
        job.ifPresent(
                address -> elements.addObject().put("type", "mrkdwn").put("text", "<" + address + "|job and reports>"));
    }

    private static void put(ObjectNode text, String plain, int most) {
        text.put("type", "plain_text").put("text", escaped(plain, most)).put("emoji", false);
    }

    /** Slack reads {@code &}, {@code <} and {@code >} as its own in every text. */
    private static String escaped(String plain, int most) {
        return InertText.shortened(plain, most)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
