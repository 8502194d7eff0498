package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.answer.Pieces;
import com.mangaassist.load.bedrock.dialect.Dialect;
import com.mangaassist.load.bedrock.server.Script;
import com.mangaassist.load.fixture.TokenEstimator.Piece;
import java.util.List;

/** A streamed answer: the opening and the first piece when the first token is due, then the others, then the end. */
final class AnswerScript implements Script {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Invocation invocation;
    private final List<Piece> pieces;
    private final int thoughts;
    private final Dialect.Stream stream;
    private final Journal journal;
    private int step = -1;
    private int tokensAfterFirst;
    private int tokensWritten;
    private boolean abandoned;
    private long firstNanos;
    private long lastNanos;
    private long firstDueNanos;
    private long lastDueNanos;

    AnswerScript(Invocation invocation, Pieces pieces, Dialect.Stream stream, Journal journal) {
        this.invocation = invocation;
        this.pieces = pieces.all();
        this.thoughts = pieces.thoughts();
        this.stream = stream;
        this.journal = journal;
    }

    @Override
    public boolean hasNext() {
        return step <= pieces.size();
    }

    @Override
    public long dueNanos() {
        return invocation.dueNanos(Math.max(0, Math.min(step, pieces.size() - 1)), tokensAfterFirst);
    }

    @Override
    public byte[] next() {
        return next(dueNanos());
    }

    /** @param dueNanos when they are due, which a fault may have changed */
    byte[] next(long dueNanos) {
        int now = step++;
        if (now < 0) {
            return stream.opening();
        }
        return now < pieces.size() ? piece(now, dueNanos) : closing(dueNanos);
    }

    boolean opened() {
        return step >= 0;
    }

    int tokensWritten() {
        return tokensWritten;
    }

    /** Whether only the end of the stream is left. */
    boolean allWritten() {
        return step >= pieces.size();
    }

    /** When the last token is due. */
    long endDueNanos() {
        int all = pieces.stream().mapToInt(Piece::tokens).sum();
        return invocation.dueNanos(
                Math.max(0, pieces.size() - 1),
                pieces.isEmpty() ? 0 : all - pieces.get(0).tokens());
    }

    /** Notes that the rest is never written. */
    @Override
    public void abandon() {
        if (!abandoned && !allWritten()) {
            abandoned = true;
            journal.broken(invocation, tokensWritten);
        }
    }

    private byte[] piece(int index, long due) {
        long before = lastNanos;
        if (index + 1 < pieces.size()) {
            tokensAfterFirst += pieces.get(index + 1).tokens();
        }
        tokensWritten += pieces.get(index).tokens();
        var text = pieces.get(index).text();
        var frame = index < thoughts ? stream.thought(text) : stream.piece(text);
        lastNanos = System.nanoTime();
        if (index == 0) {
            firstNanos = lastNanos;
            firstDueNanos = due;
            journal.pacing().first().add(lastNanos - due);
        } else {
            journal.pacing().gap().add(Math.abs((lastNanos - before) - (due - lastDueNanos)));
        }
        lastDueNanos = due;
        if (index + 1 == pieces.size()) {
            journal.answered(invocation, firstNanos, lastNanos);
        }
        return frame;
    }

    /** The latencies told are those planned: with the same seed the same, however busy the machine is. */
    private byte[] closing(long due) {
        if (pieces.isEmpty()) {
            long now = System.nanoTime();
            journal.answered(invocation, now, now);
            firstDueNanos = due;
        }
        return stream.closing(millis(firstDueNanos), millis(due));
    }

    private long millis(long nanos) {
        return (nanos - invocation.receivedNanos()) / NANOS_PER_MILLI;
    }
}
