package com.mangaassist.load.bedrock.invoke;

import com.mangaassist.load.bedrock.fault.Fault;
import com.mangaassist.load.bedrock.fault.Victim;
import com.mangaassist.load.bedrock.server.Ending;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A whole answer that meets a fault; what needs a stream to go wrong leaves it alone. */
final class SpoiledAnswer implements Victim {

    private byte[] body;
    private long latencyNanos;
    private Ending ending = Ending.COMPLETE;
    private String contentType = "application/json";

    SpoiledAnswer(byte[] body, long latencyNanos) {
        this.body = body;
        this.latencyNanos = latencyNanos;
    }

    SpoiledAnswer struckBy(Fault fault) {
        fault.what().strike(this);
        return this;
    }

    JsonAnswer answer() {
        return JsonAnswer.of(200, body).contentType(contentType).ending(ending);
    }

    long latencyNanos() {
        return latencyNanos;
    }

    @Override
    public void pause(Duration duration) {
        latencyNanos += duration.toNanos();
    }

    @Override
    public void slowDown(double factor) {
        latencyNanos = Math.round(latencyNanos * factor);
    }

    @Override
    public void holdFor(Duration duration) {
        // Nor does it have a beginning that could come later than the rest.
    }

    @Override
    public void holdUntilEnd() {
        // A whole answer comes at once anyway.
    }

    @Override
    public void alterNext(UnaryOperator<byte[]> change) {
        body = change.apply(body);
    }

    @Override
    public void end(byte[] last, Ending ending) {
        this.ending = ending;
        if (ending == Ending.COMPLETE) {
            body = last;
        }
    }

    @Override
    public void contentType(String type) {
        contentType = type;
    }
}
