package com.mangaassist.load.protocol.form;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.mangaassist.load.protocol.InvalidFrameException;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.Transport;

/**
 * A frame, parsed once.
 *
 * @param root missing for a frame that is no JSON object
 */
record ReceivedFrame(String text, JsonNode root) {

    static ReceivedFrame of(String frame) {
        if (!frame.startsWith("{")) {
            return new ReceivedFrame(frame, MissingNode.getInstance());
        }
        try {
            return new ReceivedFrame(frame, Json.object(frame));
        } catch (InvalidFrameException plainText) {
            return new ReceivedFrame(frame, MissingNode.getInstance());
        }
    }

    /** The data of a server-sent event is the frame; it is JSON or, like {@code [DONE]}, a text. */
    static ReceivedFrame of(String frame, Transport transport) {
        var whole = of(frame);
        var data = whole.root.path("data");
        if (transport != Transport.SSE || data.isMissingNode()) {
            return whole;
        }
        return data.isTextual() ? of(data.textValue()) : new ReceivedFrame(data.toString(), data);
    }

    boolean isObject() {
        return root.isObject();
    }

    /** A field's value as text; empty if there is none. */
    String text(JsonPointer field) {
        var value = root.at(field);
        return value.isValueNode() ? value.asText("") : "";
    }

    long count(JsonPointer field) {
        return Math.max(0, root.at(field).asLong());
    }
}
