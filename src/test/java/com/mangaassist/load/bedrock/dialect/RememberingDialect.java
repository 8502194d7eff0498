package com.mangaassist.load.bedrock.dialect;

import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.model.ModelProfile;
import com.mangaassist.load.fixture.Recent;
import java.util.Map;

/** Reads equal short bodies once: what a body says does not depend on when it is read. */
public final class RememberingDialect implements Dialect {

    private static final int SHORT = 8_192;
    private static final int PER_GENERATION = 1_000;

    private final Recent<BodyKey, Inference> read = new Recent<>(PER_GENERATION);
    private final Dialect dialect;

    public RememberingDialect(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Inference read(byte[] body, ModelProfile model) {
        return body.length > SHORT
                ? dialect.read(body, model)
                : read.get(new BodyKey(body, model), key -> dialect.read(body, model));
    }

    @Override
    public byte[] whole(Reply reply, long latencyMillis) {
        return dialect.whole(reply, latencyMillis);
    }

    @Override
    public Map<String, String> headers(Reply reply, long latencyMillis) {
        return dialect.headers(reply, latencyMillis);
    }

    @Override
    public Stream stream(Reply reply) {
        return dialect.stream(reply);
    }

    @Override
    public Map<String, String> streamHeaders(Reply reply) {
        return dialect.streamHeaders(reply);
    }
}
