package com.mangaassist.load.report.turns;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.metric.timeline.Phase;
import com.mangaassist.load.protocol.Language;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.QueryType;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TurnsFileTest {

    private static final TurnOutcome ANSWER =
            new TurnOutcome.Completed(ModelId.SONNET, new TokenUsage(20, 80), "end_turn", false);

    @TempDir
    private Path directory;

    @Test
    void eachTurnIsALine() throws IOException {
        var file = TurnsFile.start(() -> directory, 1_000_000);

        file.during(Phase.WARM_UP).record(turn("w", ANSWER));
        file.during(Phase.MEASURE).record(turn("m", ANSWER));

        assertThat(file.close()).isEqualTo(new TurnsWritten(2, 0));
        var lines = Files.readAllLines(directory.resolve("turns.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).isEqualTo("""
                {"request_id":"m","phase":"measure","benchmark":"chat_ws_sonnet","transport":"ws",\
                "intended_model":"anthropic.claude-3-sonnet-20240229-v1:0","query_type":"recommendation","language":"ja",\
                "sent_ms":2.500,"ttft_ms":400.000,"useful_ms":900.000,"latency_ms":2500.000,"outcome":"completed",\
                "model":"anthropic.claude-3-sonnet-20240229-v1:0","input_tokens":20,"output_tokens":80,\
                "cache_read_tokens":0,"cache_write_tokens":0,"stop_reason":"end_turn","cached":false}""");
    }

    @Test
    void everyKindOfLineIsWhatTheSchemaPromises() throws IOException {
        var file = TurnsFile.start(() -> directory, 0);
        var hostile = "</script>\n::error::\u202E\"\\";
        file.during(Phase.RAMP_UP).record(turn("a", ANSWER));
        file.during(Phase.MEASURE).record(turn("b", new TurnOutcome.Failed("ThrottlingException", hostile)));
        file.during(Phase.MEASURE).record(turn("c", new TurnOutcome.Truncated(hostile)));
        file.close();

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Objects.requireNonNull(getClass().getResourceAsStream("/schema/turn.schema.json")));
        var lines = Files.readAllLines(directory.resolve("turns.jsonl"));
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("\u202E"));
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
        assertThat(schema.validate(lines.get(0).replace("\"completed\"", "\"lost\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aFullBufferCostsLinesAndNoTime() {
        var file = new TurnsFile(() -> directory, 0, 2); // nobody writes

        for (var i = 0; i < 5; i++) {
            file.during(Phase.MEASURE).record(turn("t" + i, ANSWER));
        }

        assertThat(file.close()).isEqualTo(new TurnsWritten(0, 5));
    }

    @Test
    void aDiskThatFailsCostsLinesOnly() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var file = TurnsFile.start(
                () -> {
                    asked.countDown();
                    return directory.resolve("nowhere");
                },
                0);

        file.during(Phase.MEASURE).record(turn("a", ANSWER));
        asked.await();

        assertThat(file.close().lines()).isZero();
    }

    private static TurnRecord turn(String id, TurnOutcome outcome) {
        var label = new TurnLabel(id, new Route(Transport.WS, ModelId.SONNET), QueryType.RECOMMENDATION, Language.JA);
        var timing = new TurnTiming(
                3_500_000,
                Optional.of(Duration.ofMillis(400)),
                Optional.of(Duration.ofMillis(900)),
                Duration.ofMillis(2500));
        return new TurnRecord(label, timing, outcome);
    }
}
