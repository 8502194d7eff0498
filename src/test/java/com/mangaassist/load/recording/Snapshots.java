package com.mangaassist.load.recording;

import com.fasterxml.jackson.databind.node.TextNode;
import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.PromptHash;
import com.mangaassist.load.fixture.Scrubber;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.ModelId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes fixtures of what was asked and heard; only scrubbed text gets into them, and their hashes are of it. */
final class Snapshots {

    private static final int LONGEST_NAME = 60;
    private static final int HASH_OF_NAME = 8;

    private final String from;
    private final Clock clock;

    /** @param from the service that answers, as the fixtures' provenance names it */
    Snapshots(String from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    Fixture of(ModelCall call, List<Message> question, Heard heard) {
        var messages = question.stream()
                .map(message -> new Message(message.role(), Scrubber.scrub(message.text())))
                .toList();
        var hash = messages.size() == 1 ? PromptHash.ofText(messages.get(0).text()) : PromptHash.ofMessages(messages);
        var timing = scrubbed(heard.timing());
        var text = timing.chunks().isEmpty() ? Scrubber.scrub(heard.text()) : timing.text();
        return new Fixture(
                "recorded_" + hash + "_" + shortName(call.model()),
                new Fixture.Asked(call.model(), hash, messages, Topics.of(messages)),
                new Fixture.Reply(text, heard.stopReason(), heard.usage(), timing),
                origin(call));
    }

    private Fixture.Origin origin(ModelCall call) {
        var api = call.api().name().toLowerCase(Locale.ROOT) + (call.streamed() ? " stream" : "");
        return new Fixture.Origin(
                Fixture.Kind.RECORDED, LocalDate.now(clock), from, Map.of("api", TextNode.valueOf(api)));
    }

    /** To the microsecond, and with the pieces cut where the model cut them. */
    private static Timing scrubbed(Timing timing) {
        var texts =
                Scrubber.scrub(timing.chunks().stream().map(Timing.Chunk::text).toList());
        var chunks = new ArrayList<Timing.Chunk>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                chunks.add(new Timing.Chunk(micros(timing.chunks().get(i).at()), texts.get(i)));
            }
        }
        return new Timing(timing.latency().map(Snapshots::micros), chunks);
    }

    private static Duration micros(Duration time) {
        return Duration.ofNanos(time.toNanos() / 1_000 * 1_000);
    }

    /** Other for each model and for each of its inference profiles. */
    private static String shortName(ModelId model) {
        var name = model.value()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^anthropic-", "");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME) + "-"
                        + PromptHash.ofText(name).substring(0, HASH_OF_NAME);
    }
}
