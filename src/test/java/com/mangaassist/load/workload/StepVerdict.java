package com.mangaassist.load.workload;

import com.mangaassist.load.metric.LoadStep;
import com.mangaassist.load.stats.LinearTrend;
import com.mangaassist.load.stats.Share;
import java.util.List;
import java.util.Optional;

/** Decides a step: it holds if every limit does, and breaks with the first that does not. */
final class StepVerdict {

    /** In words, for a step that holds. */
    static final String HELD = "";

    private static final double SURE = 0.99;
    private static final int FEWEST_SECONDS = 4;

    /** The queue grows by those who come and do not go: at most this share of them may stay. */
    private static final double MOST_STAYING = 0.025;

    private final StepRules rules;

    StepVerdict(StepRules rules) {
        this.rules = rules;
    }

    /** The limit that broke, {@link #HELD}, or empty while it is open. */
    Optional<String> of(LoadStep step, double rate, Moment moment) {
        var staying = rate * MOST_STAYING;
        var growth = step.concurrencyTrend();
        if (isOversaturated(step, growth, staying)) {
            return Optional.of("the queue grows");
        }
        var limits = limits(step, moment.nanos());
        var broken = limits.stream()
                .filter(limit -> limit.side(rules.alpha()) == Share.Side.BEYOND || (moment.last() && limit.isBeyond()))
                .map(Limit::name)
                .findFirst();
        var held = moment.last()
                || (growth.bounds(SURE).upper() < staying
                        && limits.stream().allMatch(limit -> limit.side(rules.alpha()) == Share.Side.WITHIN));
        return broken.isPresent() || !held ? broken : Optional.of(HELD);
    }

    /**
     * More come than go: turns under way rise by more than chance, and so do times to first token.
     *
     * @see <a href="https://github.com/vllm-project/guidellm">guidellm's over-saturation detection</a>, whose two slopes
     *     these are
     */
    private static boolean isOversaturated(LoadStep step, LinearTrend growth, double staying) {
        return growth.points() >= FEWEST_SECONDS
                && growth.bounds(SURE).lower() > staying
                && step.firstTokenTrend().rises(SURE);
    }

    private static List<Limit> limits(LoadStep step, long nowNanos) {
        return List.of(
                new Limit("P95 latency", step.late(nowNanos), StepRules.MOST_LATE),
                new Limit("P95 time to first token", step.lateFirstTokens(nowNanos), StepRules.MOST_LATE),
                new Limit("good fraction", step.useless(nowNanos), StepRules.MOST_USELESS));
    }

    /** @param last whether the step must be decided now, by what there is */
    record Moment(long nanos, boolean last) {}

    private record Limit(String name, Share beyond, double most) {

        Share.Side side(double alpha) {
            return beyond.against(most, alpha);
        }

        boolean isBeyond() {
            return beyond.value() > most;
        }
    }
}
