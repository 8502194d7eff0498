package com.mangaassist.load.target;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.Receipts;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.protocol.form.ChatForms;
import com.mangaassist.load.target.access.Access;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A chat gateway to be put under load, and what it knows of its own timing. */
public sealed interface Target extends AutoCloseable
        permits EmbeddedTarget, BedrockTarget, DirectTarget, DeployedTarget {

    /** The whole address of the WebSocket route. */
    URI webSocket();

    /** The address below which {@code /chat} and {@code /chat/stream} stand. */
    URI http();

    /** In which its frames are written. */
    default ChatForm form() {
        return ChatForms.ours();
    }

    /** What gets a request in. */
    default Access access() {
        return Access.OPEN;
    }

    GroundTruth groundTruth();

    /** What it charges for its turns. */
    default Receipts receipts() {
        return Receipts.UNKNOWN;
    }

    /** What the model service behind it did so far; {@link Served#UNKNOWN} where nobody can say. */
    default Served served() {
        return Served.UNKNOWN;
    }

    /** Runs a batch job with the model service behind it; fails where nobody can ask it to. */
    default CompletableFuture<BatchOutcome> batch(ModelId model, List<String> prompts) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("only the embedded stack runs batches"));
    }

    /** Ends what this target started; a deployed one goes on. */
    @Override
    void close();

    /**
     * One that nobody has used yet, beside those that run; of a deployed gateway there is only the one.
     *
     * @param seed of the embedded mock's latencies
     */
    static Target fresh(TargetSettings settings, long seed) {
        return settings instanceof TargetSettings.Embedded embedded
                ? EmbeddedTarget.start(embedded.onAnyPort(), seed)
                : start(settings, seed);
    }

    /**
     * A fresh one whose gateway waits less long than AWS's does.
     *
     * @throws IllegalArgumentException if it does not run here
     */
    static Target impatient(TargetSettings settings, long seed, GatewayPatience patience) {
        if (settings instanceof TargetSettings.Embedded embedded) {
            return EmbeddedTarget.start(embedded.onAnyPort(), seed, patience);
        }
        throw new IllegalArgumentException(
                "chat.target=" + settings.name() + " keeps its own limits; expected embedded");
    }

    /**
     * Starts what has to be started.
     *
     * @param seed of the embedded mock's latencies
     * @throws IllegalStateException naming host and port, if one of the addresses is in use
     */
    static Target start(TargetSettings settings, long seed) {
        if (settings instanceof TargetSettings.Embedded embedded) {
            return EmbeddedTarget.start(embedded, seed);
        }
        if (settings instanceof TargetSettings.Bedrock bedrock) {
            return BedrockTarget.start(bedrock, seed);
        }
        if (settings instanceof TargetSettings.Direct direct) {
            return DirectTarget.of(direct);
        }
        return DeployedTarget.of((TargetSettings.Deployed) settings);
    }
}
