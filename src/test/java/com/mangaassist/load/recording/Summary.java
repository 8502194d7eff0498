package com.mangaassist.load.recording;

import com.mangaassist.load.fixture.Fixture;
import com.mangaassist.load.fixture.Message;
import com.mangaassist.load.fixture.Timing;
import java.time.Duration;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line that says what a recording is, and what was taken out of it. */
final class Summary {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+(?: [A-Z]+)?]");

    private Summary() {}

    static String of(Fixture fixture) {
        var topic = fixture.asked().topic();
        var reply = fixture.reply();
        return topic.queryType().id() + " " + topic.language().code() + ", "
                + reply.usage().outputTokens() + " tokens" + times(reply.timing()) + scrubbed(fixture);
    }

    private static String times(Timing timing) {
        var chunks = timing.chunks();
        var end = chunks.isEmpty()
                ? timing.latency().orElse(Duration.ZERO)
                : chunks.get(chunks.size() - 1).at();
        return (chunks.isEmpty() ? "" : " in " + chunks.size() + " pieces") + " within " + end.toMillis() + " ms";
    }

    private static String scrubbed(Fixture fixture) {
        var texts = Stream.concat(
                fixture.asked().messages().stream().map(Message::text),
                Stream.of(fixture.reply().text()));
        var taken = texts.flatMap(text -> PLACEHOLDER.matcher(text).results())
                .collect(Collectors.groupingBy(MatchResult::group, TreeMap::new, Collectors.counting()));
        return taken.isEmpty()
                ? ""
                : "; scrubbed "
                        + taken.entrySet().stream()
                                .map(kind -> kind.getValue() + " " + kind.getKey())
                                .collect(Collectors.joining(", "));
    }
}
