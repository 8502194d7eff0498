package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A form that a file describes.
 *
 * @param requestId where frames say whose they are; without, they belong to whoever waits on the connection
 * @param rules for each kind of frame
 * @param paths below the HTTP address
 */
record MappedForm(List<SendStep> steps, Optional<JsonPointer> requestId, Rules rules, Map<Transport, String> paths)
        implements ChatForm {

    private static final String END_TURN = "end_turn";

    /** What frames there are; {@code answer} is the whole answer of an HTTP call. */
    record Rules(
            List<FrameCondition> ignored,
            FrameRule delta,
            FrameRule end,
            Optional<FrameRule> error,
            Optional<FrameRule> answer) {}

    /** Without the messages, which may hold a key. */
    @Override
    public String toString() {
        return "a form of " + steps.size() + " messages";
    }

    @Override
    public List<Outgoing> messages(ChatRequest request) {
        return steps.stream().flatMap(step -> step.messages(request).stream()).toList();
    }

    @Override
    public String body(ChatRequest request) {
        return steps.get(steps.size() - 1).message().fill(request);
    }

    @Override
    public String path(ChatRequest request, Transport transport) {
        return paths.getOrDefault(transport, "");
    }

    @Override
    public Set<Transport> transports() {
        if (steps.size() > 1) {
            return EnumSet.of(Transport.WS);
        }
        return rules.answer().isPresent() ? EnumSet.allOf(Transport.class) : EnumSet.of(Transport.WS, Transport.SSE);
    }

    @Override
    public boolean reportsUsage() {
        return Stream.concat(Stream.of(rules.end()), rules.answer().stream())
                .allMatch(rule -> rule.has(FrameRule.OUTPUT_TOKENS));
    }

    @Override
    public ChatFrame read(String text, Transport transport) {
        var frame = ReceivedFrame.of(text, transport);
        var id = requestId.map(frame::text).orElse("");
        if (rules.ignored().stream().anyMatch(condition -> condition.isMetBy(frame))) {
            return new ChatFrame.Other(text);
        }
        if (rules.error().filter(rule -> rule.fits(frame)).isPresent()) {
            return failure(rules.error().orElseThrow(), frame, id);
        }
        if (transport == Transport.HTTP) {
            return rules.answer()
                    .filter(rule -> rule.fits(frame))
                    .<ChatFrame>map(
                            rule -> new ChatFrame.Answer(rule.text(frame, FrameRule.TEXT, ""), stop(rule, frame, id)))
                    .orElseGet(() -> unmapped(frame));
        }
        return streamed(frame, id);
    }

    private ChatFrame streamed(ReceivedFrame frame, String id) {
        if (rules.end().fits(frame)) {
            var stop = stop(rules.end(), frame, id);
            var last = rules.end().text(frame, FrameRule.TEXT, "");
            return last.isEmpty() ? stop : new ChatFrame.Answer(last, stop);
        }
        return rules.delta().fits(frame)
                ? new ChatFrame.Delta(id, rules.delta().text(frame, FrameRule.TEXT, ""))
                : unmapped(frame);
    }

    private static ChatFrame.Stop stop(FrameRule rule, ReceivedFrame frame, String id) {
        var model = rule.text(frame, "model", ModelId.UNKNOWN.value());
        return new ChatFrame.Stop(
                id,
                new ModelId(model),
                rule.text(frame, "stopReason", END_TURN),
                rule.usage(frame),
                rule.text(frame, "cached", "").equals("true"));
    }

    private static ChatFrame failure(FrameRule rule, ReceivedFrame frame, String id) {
        var code = rule.text(frame, "code", "");
        return new ChatFrame.Failure(id, "", code, rule.text(frame, "message", frame.text()));
    }

    /** API Gateway's own errors come in any chat; all else means nothing. */
    private static ChatFrame unmapped(ReceivedFrame frame) {
        var root = frame.root();
        var named = root.path("requestId").isTextual() || root.size() == 1;
        return named && root.path("message").isTextual()
                ? ChatFrame.Failure.of(root)
                : new ChatFrame.Other(frame.text());
    }
}
