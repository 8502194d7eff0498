package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.fault.FaultPlan.Attempt;
import com.mangaassist.load.bedrock.pacing.Chance;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which request meets which fault: those that were forced first, then the plan, then the rates. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final ConcurrentLinkedQueue<Fault> forced = new ConcurrentLinkedQueue<>();
    private final Chance chance;
    private final FailureRates rates;
    private final LongSupplier nanoTime;
    private final Standing first;
    private volatile Standing standing;

    /** @param nanoTime the clock of the requests */
    public Faults(Chance chance, FailureRates rates, FaultPlan plan, LongSupplier nanoTime) {
        this.chance = chance;
        this.rates = rates;
        this.nanoTime = nanoTime;
        this.first = new Standing(plan, nanoTime.getAsLong());
        this.standing = first;
    }

    /** A plan, and since when its time counts. */
    private record Standing(FaultPlan plan, long sinceNanos) {}

    public FaultPlan plan() {
        return standing.plan;
    }

    /** Puts a plan in the place of the one that counts now; its time begins. */
    public void follow(FaultPlan plan) {
        standing = new Standing(plan, nanoTime.getAsLong());
    }

    /** How many requests are still to meet a forced fault. */
    public int forced() {
        return forced.size();
    }

    /** The next {@code count} requests meet this fault. */
    public void force(Fault fault, int count) {
        if (count < 1 || count > 1_000_000) {
            throw new IllegalArgumentException("count: " + count + " is not allowed; expected 1 to 1000000");
        }
        for (int i = 0; i < count; i++) {
            forced.add(fault);
        }
    }

    /** Forgets what was forced and has not struck yet, and follows the plan of the start. */
    public void clear() {
        forced.clear();
        standing = first;
    }

    /**
     * What this attempt meets.
     *
     * @param asked a fault that the request itself asks for
     */
    public Optional<Fault> draw(Attempt attempt, Optional<Fault> asked) {
        var now = standing;
        var fault = asked.or(() -> Optional.ofNullable(forced.poll()))
                .or(() -> now.plan.draw(chance, attempt, now.sinceNanos))
                .or(() -> rates.draw(chance, attempt));
        fault.ifPresent(met ->
                LOG.info("{} attempt {} of {} meets {}", attempt.model(), attempt.number(), attempt.requestId(), met));
        return fault;
    }

    /** An error before the response. */
    public static Fault error(ErrorType type, String message) {
        return new Fault(new When.BeforeResponse(), new What.Failure(type, message));
    }
}
