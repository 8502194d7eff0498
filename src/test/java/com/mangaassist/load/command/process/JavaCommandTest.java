package com.mangaassist.load.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class JavaCommandTest {

    /** What {@link #aClassOfThisProjectRunsWithItsOptionsAndArguments} starts. */
    static final class Told {

        public static void main(String[] arguments) {
            System.out.print(System.getProperty("told") + " " + arguments[0]);
        }
    }

    @Test
    void aClassOfThisProjectRunsWithItsOptionsAndArguments() throws Exception {
        var line = JavaCommand.line(
                List.of("-XX:TieredStopAtLevel=1", "-Dtold=this"), Told.class.getName(), List.of("that"));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("this that");
        } finally {
            process.destroyForcibly();
        }
    }
}
