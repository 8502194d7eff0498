package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.fixture.TokenEstimator;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Remembers the beginnings of conversations, as Bedrock does where a request asks for it; the latest 100,000. */
public final class PromptCache {

    private static final int MOST = 100_000;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final Map<Beginning, Memory> memories = new LinkedHashMap<>(16, 0.75f, true);
    private final TokenEstimator tokens;
    private final LongSupplier nanoTime;

    public PromptCache(TokenEstimator tokens, LongSupplier nanoTime) {
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        memories.clear();
    }

    /** Splits the input into what is read from the cache, what is written to it, and the rest. */
    TokenUsage split(Inference inference, TokenUsage usage) {
        long read = 0;
        long written = 0;
        long counted = 0;
        long hash = 0;
        for (var point : inference.conversation().cached()) {
            hash = hash * PRIME + point.hash();
            counted = Math.min(usage.inputTokens(), counted + tokens.count(point.text()));
            if (counted >= inference.model().limits().cacheFrom()) {
                read = remembered(new Beginning(inference.model().id(), hash), point.lasts()) ? counted : read;
                written = point.lasts().isZero() ? written : counted;
            }
        }
        long upTo = Math.max(read, written);
        return new TokenUsage(usage.inputTokens() - upTo, usage.outputTokens(), read, upTo - read);
    }

    /** Whether it was; if it is to be, it is from now on. */
    private synchronized boolean remembered(Beginning beginning, Duration lasts) {
        long now = nanoTime.getAsLong();
        var memory = memories.get(beginning);
        boolean was = memory != null && memory.untilNanos - now > 0;
        var span = memory != null && was && lasts.isZero() ? memory.lasts : lasts;
        if (!span.isZero()) {
            memories.put(beginning, new Memory(now + span.toNanos(), span));
        }
        if (memories.size() > MOST) {
            var oldest = memories.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return was;
    }

    private record Beginning(ModelId model, long hash) {}

    private record Memory(long untilNanos, Duration lasts) {}
}
