package com.mangaassist.load.scenario;

import com.mangaassist.load.fixture.Scrubber;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.InvalidFrameException;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.protocol.form.ChatForms;
import com.mangaassist.load.protocol.form.FrameStream;
import com.mangaassist.load.scenario.wire.ConnectionLoss;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
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

    /** {@link #lastSeen} after a reply to a part of the question. */
    static final String REPLY = "reply";

    private static final int LONGEST_REASON = 300;

    private final TurnPlan plan;
    private final TurnSink sink;
    private final LongSupplier nanoTime;
    private final TurnStamps stamps = new TurnStamps();

    private ChatForm form = ChatForms.ours();
    private Optional<FrameStream> stream = Optional.empty();
    private Question question = new Question(List.of());
    private AnswerText text = new AnswerText(false);
    private String lastSeen = "";
    private boolean connected = true;
    private Optional<ConnectionLoss> loss = Optional.empty();
    private Optional<TurnOutcome> outcome = Optional.empty();

    Turn(TurnPlan plan, TurnSink sink, LongSupplier nanoTime) {
        this.plan = plan;
        this.sink = sink;
        this.nanoTime = nanoTime;
    }

    /** The user is about to connect, and to speak in this form. */
    void arrive(ChatForm spoken) {
        form = spoken;
        stream = transport() == Transport.SSE ? spoken.bytes() : Optional.empty();
        question = new Question(spoken.messages(request()));
        text = new AnswerText(!spoken.reportsUsage());
        stamps.arrived(nanoTime.getAsLong());
    }

    /** The body to post; starts the clock. */
    String post() {
        var body = form.body(request());
        begin();
        return body;
    }

    /** The next message to send over a WebSocket; the first starts the clock. */
    String message() {
        var text = question.next();
        if (!stamps.isSent()) {
            begin();
        }
        return text;
    }

    ChatRequest request() {
        return form.namesModel() ? plan.request().to(plan.label().route().model()) : plan.request();
    }

    boolean hasPreliminary() {
        return question.hasPreliminary();
    }

    private void begin() {
        stamps.sent(nanoTime.getAsLong(), plan.fromConnect());
        sink.sent(plan.label());
    }

    /** A frame that comes before the question is wholly sent. */
    Signal onReply(String raw) {
        if (question.isReply(raw)) {
            lastSeen = REPLY;
            return Signal.REPLY;
        }
        return onFrame(raw);
    }

    Signal onFrame(String raw) {
        var now = nanoTime.getAsLong();
        try {
            return onFrame(form.read(raw, transport()), now);
        } catch (InvalidFrameException unreadable) {
            return fail("InvalidFrame", String.valueOf(unreadable.getMessage()));
        }
    }

    /** A piece of an answer that streams as bytes. */
    void onBytes(ByteBuffer piece) {
        if (stream.isEmpty()) {
            return;
        }
        var now = nanoTime.getAsLong();
        try {
            stream.get().feed(piece).forEach(frame -> onFrame(frame, now));
        } catch (InvalidFrameException unreadable) {
            fail("InvalidFrame", String.valueOf(unreadable.getMessage()));
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
            if (text.saysSomething()) {
                stamps.useful(now);
            }
            return onStop(answer.stop(), now);
        }
        if (frame instanceof ChatFrame.Stop stop) {
            return onStop(stop, now);
        }
        return frame instanceof ChatFrame.Failure failure ? fail(failure) : Signal.OTHER;
    }

    /** A frame without an id is for whoever waits, and so is a failure of API Gateway's own. */
    private boolean isOurs(ChatFrame frame) {
        return frame.requestId().isEmpty()
                || frame.requestId().equals(plan.label().requestId())
                || (frame instanceof ChatFrame.Failure failure && failure.isGateways());
    }

    private Signal onContent(String chunk, long now) {
        if (chunk.isEmpty()) {
            return Signal.OTHER;
        }
        stamps.content(now).ifPresent(gap -> sink.gap(plan.label(), gap));
        lastSeen = CONTENT;
        text.append(chunk);
        if (text.isUseful()) {
            stamps.useful(now);
        }
        return Signal.CONTENT;
    }

    private Signal onStop(ChatFrame.Stop stop, long now) {
        stamps.ended(now);
        if (text.saysSomething()) {
            stamps.usefulAtLast();
        }
        outcome = Optional.of(completed(stop));
        lastSeen = STOP;
        return Signal.STOP;
    }

    private TurnOutcome completed(ChatFrame.Stop stop) {
        var model = stop.model().equals(ModelId.UNKNOWN) ? plan.label().route().model() : stop.model();
        var counted = stop.cached() || !stop.usage().equals(TokenUsage.NONE);
        var usage = counted ? stop.usage() : text.estimated(prompt());
        return new TurnOutcome.Completed(model, usage, stop.stopReason(), stop.cached(), !counted);
    }

    /** The body of a plain HTTP answer; returns {@link #STOP}, or the failure's code. */
    String onAnswer(String body) {
        onFrame(body);
        return lastSeen;
    }

    /** The body of a response that refuses; its status is the reason where neither header nor body has a better one. */
    void refused(int status, String code, String body) {
        try {
            if (form.read(body, transport()) instanceof ChatFrame.Failure failure) {
                fail(failure.code().isEmpty() && !code.isEmpty() ? failure.coded(code) : failure);
            }
        } catch (InvalidFrameException unreadable) {
            // A proxy's page, perhaps.
        }
        fail("HTTP " + status, body.isBlank() ? "refused without a word" : body);
    }

    /** The connection failed; whatever the turn still waits for will not come. */
    void lost(ConnectionLoss how) {
        if (loss.isEmpty()) {
            loss = Optional.of(how);
        }
    }

    private Signal fail(ChatFrame.Failure failure) {
        return fail(failure.code().isEmpty() ? failure.message() : failure.code(), failure.message());
    }

    private Signal fail(String said, String reason) {
        var code = shown(said);
        if (outcome.isEmpty()) {
            var message = shown(reason);
            outcome = Optional.of(
                    stamps.hasContent()
                            ? new TurnOutcome.Truncated(code, message, UnreportedUsage.ofPart(prompt(), text))
                            : new TurnOutcome.Failed(code, message, UnreportedUsage.ofNothing(code, prompt())));
        }
        lastSeen = code;
        return Signal.FAILURE;
    }

    /** A service may repeat what was secret in the question. */
    private static String shown(String text) {
        return Scrubber.scrub(text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…");
    }

    private String prompt() {
        return plan.request().prompt();
    }

    private Transport transport() {
        return plan.label().route().transport();
    }

    /** Reports the turn; whatever has not arrived by now never will. */
    TurnRecord end(Duration timeout) {
        if (!stamps.isSent()) {
            begin();
            connected = false;
            fail(loss.orElse(ConnectionLoss.NO_CONNECTION));
        } else if (outcome.isEmpty()) {
            connected = loss.isEmpty() && stamps.waited(nanoTime.getAsLong()).compareTo(timeout) >= 0;
            fail(connected ? ConnectionLoss.timeout(timeout) : loss.orElse(ConnectionLoss.CLOSED));
        }
        var record = new TurnRecord(plan.label(), timing(timeout), outcome.orElseThrow());
        sink.record(record);
        return record;
    }

    private void fail(ConnectionLoss how) {
        fail(how.code(), how.message());
    }

    private TurnTiming timing(Duration timeout) {
        var completed = outcome.filter(TurnOutcome.Completed.class::isInstance).map(TurnOutcome.Completed.class::cast);
        var useful = completed.isPresent()
                && text.isIn(plan.label().language())
                && !completed.get().filtered();
        return new TurnTiming(
                stamps.sentNanos(),
                transport().streams() ? stamps.timeToFirstContent() : Optional.empty(),
                useful ? stamps.timeToUsefulAnswer() : Optional.empty(),
                completed.isPresent() ? stamps.endToEnd().orElse(Duration.ZERO) : timeout);
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
