package com.mangaassist.load.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.fixture.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KeeperTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnrecordableException("a cut stream"), "a cut stream"),
                Arguments.of(new IllegalArgumentException("no"), "no"),
                Arguments.of(new IllegalStateException(), "java.lang.IllegalStateException"),
                Arguments.of(new StackOverflowError(), "java.lang.StackOverflowError"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsIsCountedWithItsReason(Throwable failure, String reason, @TempDir Path folder) {
        var keeper = Keeper.of(new Recording.Album(folder, false), new PrintStream(out, true, UTF_8));

        keeper.keep(failing(failure));

        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("not recorded  " + reason);
        assertThat(keeper.summary()).isEqualTo("0 new, 0 changed, 0 left alone, 1 not recorded");
    }

    private static Supplier<Fixture> failing(Throwable failure) {
        return () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        };
    }
}
