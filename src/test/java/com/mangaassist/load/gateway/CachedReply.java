package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.cache.CachedAnswer;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import java.util.ArrayList;
import java.util.List;

/** An answer out of the cache as frames; its stop tells what a model took for it once, and that none did now. */
final class CachedReply {

    /** Of UTF-16; in UTF-8 and as JSON it is well below a WebSocket frame's 32 KB. */
    private static final int LONGEST_DELTA = 4_000;

    private CachedReply() {}

    static ChatFrame.Answer whole(ChatRequest request, ModelId model, CachedAnswer answer) {
        return new ChatFrame.Answer(answer.text(), stop(request, model, answer));
    }

    static List<ChatFrame> frames(ChatRequest request, ModelId model, CachedAnswer answer) {
        var frames = new ArrayList<ChatFrame>();
        for (var rest = answer.text(); !rest.isEmpty(); ) {
            var end = end(rest);
            frames.add(new ChatFrame.Delta(request.requestId(), rest.substring(0, end)));
            rest = rest.substring(end);
        }
        frames.add(stop(request, model, answer));
        return frames;
    }

    /** Not within a character. */
    private static int end(String rest) {
        if (rest.length() <= LONGEST_DELTA) {
            return rest.length();
        }
        return Character.isHighSurrogate(rest.charAt(LONGEST_DELTA - 1)) ? LONGEST_DELTA - 1 : LONGEST_DELTA;
    }

    private static ChatFrame.Stop stop(ChatRequest request, ModelId model, CachedAnswer answer) {
        return new ChatFrame.Stop(request.requestId(), model, answer.stopReason(), answer.usage(), true);
    }
}
