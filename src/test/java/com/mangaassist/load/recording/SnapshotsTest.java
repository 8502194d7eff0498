package com.mangaassist.load.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.Timing;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SnapshotsTest {

    private final Snapshots snapshots =
            new Snapshots("a test", Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

    private Fixture recorded(String model) {
        return snapshots.of(
                new ModelCall(Api.INVOKE, false, new ModelId(model)),
                List.of(Message.user("Hello")),
                new Heard("Hi.", "end_turn", new TokenUsage(1, 1), Timing.DRAWN));
    }

    @Test
    void aModelAndEachOfItsProfilesHaveIdsOfTheirOwn() {
        var long1 = "us.anthropic.claude-" + "x".repeat(60) + "-v1:0";

        assertThat(Stream.of(
                                "anthropic.claude-3-haiku-20240307-v1:0",
                                "us.anthropic.claude-3-haiku-20240307-v1:0",
                                "global.anthropic.claude-3-haiku-20240307-v1:0",
                                long1,
                                long1.replace("v1", "v2"))
                        .map(model -> recorded(model).id()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() <= 100)
                .contains("recorded_185f8db32271fe25_claude-3-haiku-20240307-v1-0");
    }
}
