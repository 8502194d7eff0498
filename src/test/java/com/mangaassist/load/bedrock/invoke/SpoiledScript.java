package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.Victim;
import com.mangaassist.load.bedrock.server.Ending;
import com.mangaassist.load.bedrock.server.Script;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A streamed answer that meets a fault on its way. */
final class SpoiledScript implements Script, Victim {

    private static final byte[] NOTHING = new byte[0];

    private final AnswerScript script;
    private final Fault fault;
    private boolean struck;
    private long strikeDueNanos;
    private long pauseNanos;
    private long earliestNanos = Long.MIN_VALUE;
    private double factor = 1;
    private boolean held;
    private UnaryOperator<byte[]> change = UnaryOperator.identity();
    private boolean over;
    private byte[] last = NOTHING;
    private Ending ending = Ending.COMPLETE;
    private String contentType = Script.super.contentType();

    SpoiledScript(AnswerScript script, Fault fault) {
        this.script = script;
        this.fault = fault;
        strikeIfTimeHasCome();
    }

    @Override
    public boolean hasNext() {
        strikeIfTimeHasCome();
        return over ? last.length > 0 : script.hasNext();
    }

    @Override
    public long dueNanos() {
        strikeIfTimeHasCome();
        long due = held ? script.endDueNanos() : script.dueNanos();
        return struck
                ? Math.max(earliestNanos, pauseNanos + strikeDueNanos + Math.round((due - strikeDueNanos) * factor))
                : due;
    }

    @Override
    public byte[] next() {
        strikeIfTimeHasCome();
        if (over) {
            var bytes = last;
            last = NOTHING;
            return bytes;
        }
        var change = this.change;
        this.change = UnaryOperator.identity();
        return change.apply(script.next(dueNanos()));
    }

    @Override
    public Ending ending() {
        return ending;
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public void abandon() {
        script.abandon();
    }

    private void strikeIfTimeHasCome() {
        if (!struck && fault.when().reached(script.opened(), script.tokensWritten(), script.allWritten())) {
            struck = true;
            strikeDueNanos = script.dueNanos();
            fault.what().strike(this);
        }
    }

    @Override
    public void pause(Duration duration) {
        pauseNanos = duration.toNanos();
    }

    @Override
    public void holdFor(Duration duration) {
        earliestNanos = strikeDueNanos + duration.toNanos();
    }

    @Override
    public void slowDown(double factor) {
        this.factor = factor;
    }

    @Override
    public void holdUntilEnd() {
        held = true;
    }

    @Override
    public void alterNext(UnaryOperator<byte[]> change) {
        this.change = change;
    }

    @Override
    public void end(byte[] last, Ending ending) {
        over = true;
        script.abandon();
        this.last = last;
        this.ending = ending;
    }

    @Override
    public void contentType(String type) {
        contentType = type;
    }
}
