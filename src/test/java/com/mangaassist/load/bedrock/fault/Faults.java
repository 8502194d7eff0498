package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.fault.FaultPlan.Attempt;
import com.mangaassist.load.bedrock.pacing.Chance;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which request meets which fault: those that were forced first, then the plan, then the rates. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final ConcurrentLinkedQueue<Fault> forced = new ConcurrentLinkedQueue<>();
    private final Chance chance;
    private final FailureRates rates;
    private final FaultPlan plan;

    public Faults(Chance chance, FailureRates rates, FaultPlan plan) {
        this.chance = chance;
        this.rates = rates;
        this.plan = plan;
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

    /** Forgets what was forced and has not struck yet. */
    public void clear() {
        forced.clear();
    }

    /**
     * What this attempt meets.
     *
     * @param asked a fault that the request itself asks for
     */
    public Optional<Fault> draw(Attempt attempt, Optional<Fault> asked) {
        var fault = asked.or(() -> Optional.ofNullable(forced.poll()))
                .or(() -> plan.draw(chance, attempt))
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
