package com.mangaassist.load.bedrock.fault;

import com.mangaassist.load.bedrock.server.Ending;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** An answer on its way, as a fault can spoil it. */
public interface Victim {

    /** Everything that follows comes so much later. */
    void pause(Duration duration);

    /** The time between all that follows is so many times as long. */
    void slowDown(double factor);

    /** What is due within this time comes at its end. */
    void holdFor(Duration duration);

    /** Everything that follows comes at once, when the last of it was due. */
    void holdUntilEnd();

    /** The bytes that come next are changed. */
    void alterNext(UnaryOperator<byte[]> change);

    /** Nothing follows but these bytes. */
    void end(byte[] last, Ending ending);

    void contentType(String type);
}
