package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.Json;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Writes one answer's frames, bare or as server-sent events; what all its deltas share is encoded once. */
final class FrameEncoder {

    private static final String DELTA_END = "}}";

    private final boolean asEvents;
    private final byte[] deltaStart;
    private final byte[] deltaEnd;

    private FrameEncoder(boolean asEvents, String requestId) {
        this.asEvents = asEvents;
        var delta = new ChatFrame.Delta(requestId, "");
        var json = delta.json();
        var start = json.substring(0, json.length() - ("\"\"" + DELTA_END).length());
        deltaStart = (asEvents ? eventStart(delta) + start : start).getBytes(UTF_8);
        deltaEnd = (asEvents ? DELTA_END + "\n\n" : DELTA_END).getBytes(UTF_8);
    }

    /** Each frame is its JSON. */
    static FrameEncoder bare(String requestId) {
        return new FrameEncoder(false, requestId);
    }

    /**
     * Each frame is an event named by its type.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
     */
    static FrameEncoder events(String requestId) {
        return new FrameEncoder(true, requestId);
    }

    ByteBuf encode(ChatFrame frame) {
        if (frame instanceof ChatFrame.Delta delta) {
            return Unpooled.wrappedBuffer(joined(Json.quoted(delta.text())));
        }
        var text = asEvents ? eventStart(frame) + frame.json() + "\n\n" : frame.json();
        return Unpooled.wrappedBuffer(text.getBytes(UTF_8));
    }

    private byte[] joined(byte[] text) {
        var frame = new byte[deltaStart.length + text.length + deltaEnd.length];
        System.arraycopy(deltaStart, 0, frame, 0, deltaStart.length);
        System.arraycopy(text, 0, frame, deltaStart.length, text.length);
        System.arraycopy(deltaEnd, 0, frame, deltaStart.length + text.length, deltaEnd.length);
        return frame;
    }

    private static String eventStart(ChatFrame frame) {
        return "event: " + eventName(frame) + "\ndata: ";
    }

    private static String eventName(ChatFrame frame) {
        if (frame instanceof ChatFrame.Delta) {
            return ChatFrame.Delta.TYPE;
        }
        return frame instanceof ChatFrame.Stop ? ChatFrame.Stop.TYPE : "error";
    }
}
