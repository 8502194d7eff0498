package com.mangaassist.load.command;

import com.mangaassist.load.bedrock.bench.MockBench;
import com.mangaassist.load.command.process.JavaCommand;
import java.io.IOException;
import java.util.List;

/** {@code mvn test-compile exec:java@bench}: the mock's speed and punctuality beside a bare server's, in a JVM of their own. */
public final class Bench {

    /**
     * Memory that is touched for the first time during the measurement costs more than the mock does; so it is touched
     * before. Huge pages, where there are any, make that quick.
     */
    private static final List<String> JVM = List.of(
            "-XX:+UseParallelGC",
            "-XX:MaxTenuringThreshold=2",
            "-Xms2g",
            "-Xmn1536m",
            "-XX:+AlwaysPreTouch",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseTransparentHugePages");

    private Bench() {}

    /** @param arguments none, or {@code here} to measure in this process */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("here")) {
            new MockBench(System.out).run();
        } else {
            fork();
        }
    }

    private static void fork() throws IOException, InterruptedException {
        var process = new ProcessBuilder(JavaCommand.line(JVM, Bench.class.getName(), List.of("here")))
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the bench ended with " + process.exitValue());
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
