package com.mangaassist.load.command;

import com.mangaassist.load.bedrock.bench.MockBench;

/** {@code mvn test-compile exec:java@bench}: the mock's speed and punctuality beside a bare server's. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        new MockBench(System.out).run();
    }
}
