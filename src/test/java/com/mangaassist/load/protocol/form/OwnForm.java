package com.mangaassist.load.protocol.form;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.Transport;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The frames of MangaAssist's own gateway. */
record OwnForm() implements ChatForm {

    @Override
    public List<Outgoing> messages(ChatRequest request) {
        return List.of(new Outgoing(request.json()));
    }

    @Override
    public String body(ChatRequest request) {
        return request.json();
    }

    @Override
    public String path(ChatRequest request, Transport transport) {
        return transport == Transport.SSE ? "/chat/stream" : "/chat";
    }

    @Override
    public ChatFrame read(String frame, Transport transport) {
        return ChatFrame.parse(frame);
    }

    @Override
    public Set<Transport> transports() {
        return EnumSet.allOf(Transport.class);
    }

    @Override
    public boolean reportsUsage() {
        return true;
    }
}
