package com.mangaassist.load.target.access;

import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.InvalidFrameException;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.protocol.form.ChatForm;
import java.util.Optional;

/** Reads the frames of one answer and knows what is wrong with them. */
final class AnswerReader {

    private final ChatForm form;
    private final Transport transport;
    private String strange = "";
    private boolean content;

    AnswerReader(ChatForm form, Transport transport) {
        this.form = form;
        this.transport = transport;
    }

    /**
     * The answer's end, if this frame is it.
     *
     * @throws RefusedException if the frame is a failure, or cannot be read
     */
    Optional<ChatFrame.Stop> read(String raw) {
        ChatFrame frame;
        try {
            frame = form.read(raw, transport);
        } catch (InvalidFrameException unreadable) {
            throw wrongForm(raw);
        }
        if (frame instanceof ChatFrame.Failure failure) {
            throw new RefusedException("the service fails: "
                    + Trouble.shortened(failure.code() + (failure.code().isEmpty() ? "" : ": ") + failure.message()));
        }
        content = content || frame instanceof ChatFrame.Delta || frame instanceof ChatFrame.Answer;
        strange = frame instanceof ChatFrame.Other ? raw : strange;
        return frame instanceof ChatFrame.Answer answer
                ? Optional.of(answer.stop())
                : Optional.of(frame).filter(ChatFrame.Stop.class::isInstance).map(ChatFrame.Stop.class::cast);
    }

    /** What is to be said if no more frames come. */
    RefusedException unfinished(String otherwise) {
        if (content) {
            return new RefusedException("the answer has no end; wrong frame form? -Dchat.frames chooses one");
        }
        return strange.isEmpty() ? new RefusedException(otherwise) : wrongForm(strange);
    }

    private static RefusedException wrongForm(String raw) {
        return new RefusedException(
                "wrong frame form, got \"" + Trouble.shortened(raw) + "\"; -Dchat.frames chooses another");
    }
}
