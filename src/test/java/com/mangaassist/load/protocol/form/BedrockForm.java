package com.mangaassist.load.protocol.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ClaudeAnswer;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.net.URLEncoder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bedrock itself: what goes over server-sent events elsewhere is {@code InvokeModelWithResponseStream}, a plain HTTP call is
 * {@code InvokeModel}.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModelWithResponseStream.html">InvokeModelWithResponseStream</a>
 */
record BedrockForm() implements ChatForm {

    @Override
    public List<Outgoing> messages(ChatRequest request) {
        return List.of();
    }

    @Override
    public String body(ChatRequest request) {
        return ClaudeRequest.of(request.prompt()).json();
    }

    @Override
    public String path(ChatRequest request, Transport transport) {
        var model = URLEncoder.encode(request.model().orElseThrow().value(), UTF_8);
        return "/model/" + model + (transport == Transport.SSE ? "/invoke-with-response-stream" : "/invoke");
    }

    @Override
    public ChatFrame read(String frame, Transport transport) {
        var body = Json.object(frame);
        if (body.has("message")) {
            return new ChatFrame.Failure("", "", "", body.path("message").asText());
        }
        var answer = ClaudeAnswer.parse(frame.getBytes(UTF_8));
        var stop = new ChatFrame.Stop("", ModelId.UNKNOWN, answer.stopReason(), answer.usage(), false);
        return new ChatFrame.Answer(answer.text(), stop);
    }

    @Override
    public Optional<FrameStream> bytes() {
        return Optional.of(new BedrockStream());
    }

    @Override
    public boolean namesModel() {
        return true;
    }

    @Override
    public Set<Transport> transports() {
        return EnumSet.of(Transport.SSE, Transport.HTTP);
    }

    @Override
    public boolean reportsUsage() {
        return true;
    }
}
