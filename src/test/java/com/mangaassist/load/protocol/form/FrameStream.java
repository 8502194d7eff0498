package com.mangaassist.load.protocol.form;

import com.mangaassist.load.protocol.ChatFrame;
import java.nio.ByteBuffer;
import java.util.List;

/** Takes one streamed answer apart, however its bytes are cut. For one thread at a time. */
public interface FrameStream {

    /**
     * The frames that these bytes complete, perhaps none.
     *
     * @throws com.mangaassist.load.protocol.InvalidFrameException if the stream is unreadable from here on
     */
    List<ChatFrame> feed(ByteBuffer bytes);
}
