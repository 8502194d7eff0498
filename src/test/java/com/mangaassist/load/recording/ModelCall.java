package com.mangaassist.load.recording;

import com.mangaassist.load.protocol.ModelId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of one of the four operations by which a model answers. */
record ModelCall(Api api, boolean streamed, ModelId model) {

    private static final Pattern PATH = Pattern.compile("/model/([^/?]+)/([a-z-]+)(?:\\?.*)?");

    /** @param uri as the request line has it, its model id encoded or not */
    static Optional<ModelCall> of(String method, String uri) {
        var path = PATH.matcher(uri);
        if (!method.equals("POST") || !path.matches()) {
            return Optional.empty();
        }
        for (var api : Api.values()) {
            if (api.answersWhole(path.group(2)) || api.streams(path.group(2))) {
                return model(path.group(1)).map(model -> new ModelCall(api, api.streams(path.group(2)), model));
            }
        }
        return Optional.empty();
    }

    /** Why no fixture can hold it: an application inference profile, say, tells its account alone who answers. */
    Optional<String> obstacle() {
        return model.value().indexOf('.') < 0
                ? Optional.of("an answer of \"" + model + "\", which names no model outside its account")
                : Optional.empty();
    }

    /** Of an ARN the last part: the rest names the account. */
    private static Optional<ModelId> model(String encoded) {
        try {
            var id = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(new ModelId(id.substring(id.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
