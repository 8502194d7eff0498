package com.mangaassist.load.target;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.metric.Receipts;
import java.net.URI;

/** A chat gateway to be put under load, and what it knows of its own timing. */
public sealed interface Target extends AutoCloseable permits EmbeddedTarget, DeployedTarget {

    /** The whole address of the WebSocket route. */
    URI webSocket();

    /** The address below which {@code /chat} and {@code /chat/stream} stand. */
    URI http();

    GroundTruth groundTruth();

    /** What it charges for its turns. */
    default Receipts receipts() {
        return Receipts.UNKNOWN;
    }

    /** What the model service behind it did so far; {@link Served#UNKNOWN} where nobody can say. */
    default Served served() {
        return Served.UNKNOWN;
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
     * Starts what has to be started.
     *
     * @param seed of the embedded mock's latencies
     * @throws IllegalStateException naming host and port, if one of the addresses is in use
     */
    static Target start(TargetSettings settings, long seed) {
        if (settings instanceof TargetSettings.Embedded embedded) {
            return EmbeddedTarget.start(embedded, seed);
        }
        return new DeployedTarget((TargetSettings.Deployed) settings);
    }
}
