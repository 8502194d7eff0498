package com.mangaassist.load.bedrock.bench;

import com.mangaassist.load.bedrock.MockBedrock;
import com.mangaassist.load.bedrock.MockBehavior;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The mock beside a bare Reactor Netty server that returns the same bytes. */
public final class MockBench {

    static final String PROMPT = "進撃の巨人の1巻はありますか?";

    private static final List<String> PROMPTS = List.of(
            PROMPT,
            "Do you have volume 3 of Naruto in stock?",
            "ワンピースの最新刊はいつ発売されますか?",
            "Which manga would you recommend to somebody who liked Fullmetal Alchemist?",
            "注文番号123の配送状況を教えてください。",
            "Hello!",
            "全巻セットの値段を教えてください。",
            "What are your opening hours, and can I return a book that I have opened?");

    private static final int ROUND = 50_000;
    private static final int ROUNDS = 5;

    /** Until the JIT compiler is done with both. */
    private static final int WARM_UP = 3 * ROUND;

    private static final double MEGA = 1e6;

    private final PrintStream out;

    public MockBench(PrintStream out) {
        this.out = out;
    }

    /** Runs everything; takes some minutes. */
    public void run() {
        try (var bedrock = MockBedrock.start(MockBehavior.defaults(42).withLatencyScale(0));
                var load =
                        new Throughput(PROMPTS.stream().map(MockBench::question).toList())) {
            var url = bedrock.url() + "/model/" + ModelId.HAIKU + "/invoke";
            compare(load, url);
            heap(load, url, bedrock);
        }
        try (var bedrock = MockBedrock.start(MockBehavior.defaults(42));
                var streams = new Streams(bedrock, question(PROMPT))) {
            out.println("warm-up: " + streams.hold(1_000));
            out.println("warm-up: " + streams.hold(1_000));
            for (int count : new int[] {1_000, 3_000, 5_000}) {
                out.println(streams.hold(count));
            }
        }
    }

    private void compare(Throughput load, String url) {
        try (var bare = new BareServer(load.answers(url))) {
            load.perSecond(url, WARM_UP);
            load.perSecond(bare.url(), WARM_UP);
            var mocked = new double[ROUNDS];
            var least = new double[ROUNDS];
            var ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                mocked[round] = load.perSecond(url, ROUND);
                least[round] = load.perSecond(bare.url(), ROUND);
                ratios[round] = mocked[round] / least[round];
            }
            print(
                    "invoke at zero latency: mock %.0f/s, bare server %.0f/s, ratio %.2f",
                    median(mocked), median(least), median(ratios));
        }
    }

    /** A machine that is slow for a while spoils one round, not the figure. */
    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private void heap(Throughput load, String url, MockBedrock bedrock) {
        bedrock.reset();
        load.perSecond(url, 100_000);
        double early = usedHeap();
        load.perSecond(url, 900_000);
        double late = usedHeap();
        print(
                "heap after 100,000 calls %.1f MB, after 1,000,000 calls %.1f MB, ratio %.2f",
                early / MEGA, late / MEGA, late / early);
    }

    /** Twice, because the first collection only finds what weak references hold. */
    private static double usedHeap() {
        System.gc();
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void print(String format, Object... figures) {
        out.println(String.format(Locale.ROOT, format, figures));
    }

    private static String question(String prompt) {
        var body =
                Json.newObject().put("anthropic_version", "bedrock-2023-05-31").put("max_tokens", 1_024);
        body.putArray("messages").addObject().put("role", "user").put("content", prompt);
        return body.toString();
    }
}
