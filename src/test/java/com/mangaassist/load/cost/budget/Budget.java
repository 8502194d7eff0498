package com.mangaassist.load.cost.budget;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.cost.Usd;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.protocol.TokenUsage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stops a load before a turn begins that could cost more than is left. A turn reserves the price of its prompt, each byte
 * of which is at most one token, and of the longest answer; the service may prove either to be longer, and later turns
 * reserve as much.
 *
 * @see com.mangaassist.load.protocol.ClaudeRequest#MAX_TOKENS
 */
public final class Budget implements TurnSink {

    private final Usd limit;
    private final PriceList prices;
    private final LoadStop stop;
    private final Map<String, Reservation> reservations = new HashMap<>();
    private long longestAnswer;
    private long mostAdded;
    private Spending state;

    private Budget(Usd limit, PriceList prices, LoadStop stop, long maxTokens) {
        this.limit = limit;
        this.prices = prices;
        this.stop = stop;
        this.longestAnswer = maxTokens;
        this.state = new Spending(limit, Usd.ZERO, Usd.ZERO, Usd.ZERO, 0, false);
    }

    /** @param maxTokens the longest answer that is asked for */
    public static Budget of(Usd limit, PriceList prices, LoadStop stop, long maxTokens) {
        return new Budget(limit, prices, stop, maxTokens);
    }

    private record Reservation(Usd usd, long promptBytes) {

        static final Reservation NONE = new Reservation(Usd.ZERO, 0);
    }

    @Override
    public synchronized void arriving(TurnLabel label, String prompt) {
        if (stop.isTripped()) {
            return;
        }
        var bytes = prompt.getBytes(UTF_8).length;
        var most = prices.of(label.route().model()).of(new TokenUsage(bytes + mostAdded, longestAnswer));
        if (state.worst().plus(most).compareTo(limit) > 0) {
            state = new Spending(limit, state.spent(), state.held(), state.reserved(), state.turns(), true);
            stop.trip(reason(most));
        } else {
            reservations.put(label.requestId(), new Reservation(most, bytes));
            spend(Usd.ZERO, Usd.ZERO, most, 1);
        }
    }

    private String reason(Usd most) {
        return "chat.budget: " + plain(state.spent().plus(state.held())) + " of " + plain(limit) + " spent, "
                + plain(state.reserved()) + " reserved for " + reservations.size()
                + " turns under way, and the next could cost " + plain(most);
    }

    private static String plain(Usd usd) {
        return "$" + usd.amount().toPlainString();
    }

    @Override
    public void sent(TurnLabel label) {
        // Reserved before it was sent.
    }

    @Override
    public void gap(TurnLabel label, long nanos) {
        // Paid by the token, not by the chunk.
    }

    @Override
    public synchronized void record(TurnRecord turn) {
        var known = reservations.remove(turn.label().requestId());
        var reservation = known == null ? Reservation.NONE : known;
        var free = Usd.ZERO.minus(reservation.usd());
        if (turn.outcome() instanceof TurnOutcome.Completed answer) {
            learn(answer, reservation);
            var price = answer.cached() ? Optional.of(Usd.ZERO) : price(answer);
            spend(price.orElse(Usd.ZERO), price.isPresent() ? Usd.ZERO : reservation.usd(), free, 0);
        } else {
            spend(Usd.ZERO, isFree(turn.outcome()) ? Usd.ZERO : reservation.usd(), free, 0);
        }
    }

    private Optional<Usd> price(TurnOutcome.Completed answer) {
        return prices.find(answer.model()).map(price -> price.of(answer.usage()));
    }

    /** A service that refuses does not bill; whatever else went wrong may have been answered to nobody. */
    private static boolean isFree(TurnOutcome outcome) {
        return outcome instanceof TurnOutcome.Failed failed
                && failed.estimated().equals(TokenUsage.NONE);
    }

    private void learn(TurnOutcome.Completed answer, Reservation reservation) {
        var usage = answer.usage();
        longestAnswer = Math.max(longestAnswer, usage.outputTokens());
        mostAdded = Math.max(mostAdded, usage.total() - usage.outputTokens() - reservation.promptBytes());
    }

    private void spend(Usd spent, Usd held, Usd reserved, long turns) {
        state = new Spending(
                limit,
                state.spent().plus(spent),
                state.held().plus(held),
                state.reserved().plus(reserved),
                state.turns() + turns,
                state.exhausted());
    }

    public synchronized Spending spending() {
        return state;
    }
}
