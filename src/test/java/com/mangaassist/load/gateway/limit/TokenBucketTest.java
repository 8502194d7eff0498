package com.mangaassist.load.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {

    private final AtomicLong clock = new AtomicLong(-5);

    private long taken(TokenBucket bucket, int tries) {
        return IntStream.range(0, tries).filter(i -> bucket.tryTake()).count();
    }

    @Test
    void letsTheBurstThroughAndNoMore() {
        var bucket = new TokenBucket(new RateLimit(10, 3), clock::get);

        assertThat(taken(bucket, 100)).isEqualTo(3);
    }

    @Test
    void refillsAtTheRate() {
        var bucket = new TokenBucket(new RateLimit(10, 3), clock::get);
        taken(bucket, 3);

        clock.addAndGet(Duration.ofMillis(150).toNanos());
        assertThat(taken(bucket, 100)).isEqualTo(1);
        clock.addAndGet(Duration.ofMillis(50).toNanos());
        assertThat(taken(bucket, 100)).isEqualTo(1);
    }

    @Test
    void neverHoldsMoreThanTheBurst() {
        var bucket = new TokenBucket(new RateLimit(10, 3), clock::get);

        clock.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(taken(bucket, 100)).isEqualTo(3);
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> new RateLimit(0, 1)).hasMessageContaining("rate: 0.0");
        assertThatThrownBy(() -> new RateLimit(1, 0)).hasMessageContaining("burst: 0");
    }
}
