package com.mangaassist.load.gateway;

import com.mangaassist.load.gateway.cache.CachedAnswer;
import com.mangaassist.load.gateway.cache.ResponseCache;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;

/** Collects an answer that streams past, and keeps it once it is whole; used by one thread at a time. */
final class KeepingAnswer {

    private final ResponseCache cache;
    private final ChatRequest request;
    private final StringBuilder text = new StringBuilder();

    KeepingAnswer(ResponseCache cache, ChatRequest request) {
        this.cache = cache;
        this.request = request;
    }

    void see(ChatFrame frame) {
        if (frame instanceof ChatFrame.Delta delta) {
            text.append(delta.text());
        } else if (frame instanceof ChatFrame.Stop stop) {
            cache.keep(request, stop.model(), new CachedAnswer(text.toString(), stop.stopReason(), stop.usage()));
        }
    }
}
