package com.mangaassist.load.scenario;

import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.InvalidFrameException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * One turn while it happens: the frame tap. Used by one virtual user on its event loop, so not thread-safe.
 *
 * <p>Each frame is stamped first and then parsed once.
 */
final class Turn {

    /** {@link #lastSeen} after a content chunk. */
    static final String CONTENT = "content";

    /** {@link #lastSeen} after the end of the answer. */
    static final String STOP = "stop";

    private static final String NO_CONNECTION = "connect";
    private static final String LOST_CONNECTION = "closed";

    private final TurnPlan plan;
    private final TurnSink sink;
    private final LongSupplier nanoTime;
    private final ReadableText text = new ReadableText();

    private long arrived = Long.MIN_VALUE;
    private long sent = Long.MIN_VALUE;
    private long firstContent = Long.MIN_VALUE;
    private long lastContent = Long.MIN_VALUE;
    private long useful = Long.MIN_VALUE;
    private String lastSeen = "";
    private boolean connected = true;
    private Optional<TurnOutcome> outcome = Optional.empty();

    Turn(TurnPlan plan, TurnSink sink, LongSupplier nanoTime) {
        this.plan = plan;
        this.sink = sink;
        this.nanoTime = nanoTime;
    }

    /** The user is about to connect. */
    void arrive() {
        arrived = nanoTime.getAsLong();
    }

    /** Starts the clock and returns the request to send. */
    String begin() {
        var json = plan.request().json();
        sent = plan.fromConnect() ? arrived : nanoTime.getAsLong();
        sink.sent(plan.label());
        return json;
    }

    Signal onFrame(String raw) {
        var now = nanoTime.getAsLong();
        try {
            return onFrame(ChatFrame.parse(raw), now);
        } catch (InvalidFrameException unreadable) {
            return fail("InvalidFrame", String.valueOf(unreadable.getMessage()));
        }
    }

    private Signal onFrame(ChatFrame frame, long now) {
        if (!isOurs(frame)) {
            return Signal.OTHER;
        }
        if (frame instanceof ChatFrame.Delta delta) {
            return onContent(delta.text(), now);
        }
        if (frame instanceof ChatFrame.Answer answer) {
            onContent(answer.text(), now);
            useful = text.saysSomething() ? now : useful;
            return onStop(answer.stop(), now);
        }
        if (frame instanceof ChatFrame.Stop stop) {
            return onStop(stop, now);
        }
        var failure = (ChatFrame.Failure) frame;
        return fail(failure.code().isEmpty() ? failure.message() : failure.code(), failure.message());
    }

    /** API Gateway's own failures name the request by an id of its own; they are for whoever waits. */
    private boolean isOurs(ChatFrame frame) {
        return frame.requestId().equals(plan.label().requestId())
                || (frame instanceof ChatFrame.Failure failure && failure.isGateways());
    }

    private Signal onContent(String chunk, long now) {
        if (chunk.isEmpty()) {
            return Signal.OTHER;
        }
        if (firstContent == Long.MIN_VALUE) {
            firstContent = now;
        } else {
            sink.gap(plan.label(), now - lastContent);
        }
        lastContent = now;
        lastSeen = CONTENT;
        text.append(chunk);
        if (useful == Long.MIN_VALUE && text.isUseful()) {
            useful = now;
        }
        return Signal.CONTENT;
    }

    private Signal onStop(ChatFrame.Stop stop, long now) {
        if (lastContent == Long.MIN_VALUE) {
            lastContent = now; // an empty answer ends when the service says so
        }
        if (useful == Long.MIN_VALUE && text.saysSomething()) {
            useful = lastContent;
        }
        outcome = Optional.of(new TurnOutcome.Completed(stop.model(), stop.usage(), stop.stopReason(), stop.cached()));
        lastSeen = STOP;
        return Signal.STOP;
    }

    /** The body of a plain HTTP answer; returns {@link #STOP}, or the failure's code. */
    String onAnswer(String body) {
        onFrame(body);
        return lastSeen;
    }

    private Signal fail(String code, String message) {
        if (outcome.isEmpty()) {
            outcome = Optional.of(
                    firstContent == Long.MIN_VALUE
                            ? new TurnOutcome.Failed(code, message, UnreportedUsage.ofNothing(code, prompt()))
                            : new TurnOutcome.Truncated(code, message, UnreportedUsage.ofPart(prompt(), text)));
        }
        lastSeen = code;
        return Signal.FAILURE;
    }

    private String prompt() {
        return plan.request().words();
    }

    /** Reports the turn; whatever has not arrived by now never will. */
    TurnRecord end(Duration timeout) {
        if (sent == Long.MIN_VALUE) {
            begin();
            connected = false;
            fail(NO_CONNECTION, "no connection");
        } else if (outcome.isEmpty()) {
            connected = nanoTime.getAsLong() - sent >= timeout.toNanos();
            fail(connected ? "timeout" : LOST_CONNECTION, "no end of the answer, timeout " + timeout);
        }
        var record = new TurnRecord(plan.label(), timing(timeout), outcome.orElseThrow());
        sink.record(record);
        return record;
    }

    private TurnTiming timing(Duration timeout) {
        var completed = outcome.filter(TurnOutcome.Completed.class::isInstance).isPresent();
        return new TurnTiming(
                sent,
                plan.label().route().transport().streams() ? sinceSent(firstContent) : Optional.empty(),
                completed && text.isIn(plan.label().language()) && !isFiltered() ? sinceSent(useful) : Optional.empty(),
                completed ? sinceSent(lastContent).orElse(Duration.ZERO) : timeout);
    }

    private boolean isFiltered() {
        return outcome.filter(TurnOutcome.Completed.class::isInstance)
                .map(TurnOutcome.Completed.class::cast)
                .filter(done -> done.stopReason().equals("content_filtered")
                        || done.stopReason().equals("guardrail_intervened"))
                .isPresent();
    }

    private Optional<Duration> sinceSent(long stamp) {
        return stamp == Long.MIN_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(stamp - sent));
    }

    /** When the first content chunk arrived, on this process's {@link System#nanoTime} scale. */
    Optional<Long> firstContentNanos() {
        return firstContent == Long.MIN_VALUE ? Optional.empty() : Optional.of(firstContent);
    }

    /** What the last frame was: {@link #CONTENT}, {@link #STOP} or a failure's code. */
    String lastSeen() {
        return lastSeen;
    }

    /** Whether there is still a connection to close, known once the turn has ended. */
    boolean isConnected() {
        return connected;
    }
}
