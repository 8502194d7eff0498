package com.mangaassist.load.gateway.cache;

import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.QueryType;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Which questions a cache answers; all that are no hit, a model does. */
public sealed interface CacheRules {

    /** Every answer comes from a model. */
    CacheRules OFF = new Off();

    /** Whether an answer to this question may be kept and given again at all. */
    boolean covers(ChatRequest request);

    /** Whether this question is to be answered from the cache if its answer is there. */
    boolean hits(ChatRequest request);

    /** How long an answer is given again. */
    Duration timeToLive();

    /** See {@link #OFF}. */
    record Off() implements CacheRules {

        @Override
        public boolean covers(ChatRequest request) {
            return false;
        }

        @Override
        public boolean hits(ChatRequest request) {
            return false;
        }

        @Override
        public Duration timeToLive() {
            return Duration.ZERO;
        }
    }

    /** Gives an answer again as long as it lives, to questions of some kinds. */
    record ByType(Set<QueryType> types, Duration timeToLive) implements CacheRules {

        public ByType {
            types = Set.copyOf(types);
        }

        @Override
        public boolean covers(ChatRequest request) {
            return request.queryType().filter(types::contains).isPresent();
        }

        @Override
        public boolean hits(ChatRequest request) {
            return covers(request);
        }
    }

    /**
     * Hits as often as it is told, by chance that follows from seed and request id alone; a question that was never asked
     * is a miss all the same.
     *
     * @param hitRates by kind of question, 0 to 1; 0 where there is none
     */
    record Simulated(Map<QueryType, Double> hitRates, long seed, Duration timeToLive) implements CacheRules {

        private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

        public Simulated {
            hitRates = Map.copyOf(hitRates);
        }

        @Override
        public boolean covers(ChatRequest request) {
            return request.queryType().isPresent();
        }

        @Override
        public boolean hits(ChatRequest request) {
            var rate = request.queryType()
                    .map(type -> hitRates.getOrDefault(type, 0.0))
                    .orElse(0.0);
            var chance = new SplittableRandom(
                    seed + GOLDEN_GAMMA * request.requestId().hashCode());
            return chance.nextDouble() < rate;
        }
    }
}
