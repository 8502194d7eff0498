package com.mangaassist.load.bedrock.dialect;

import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A body to a model, compared by its bytes; they must not change any more. */
final class BodyKey {

    private final byte[] body;
    private final ModelProfile model;
    private final int hash;

    BodyKey(byte[] body, ModelProfile model) {
        this.body = body;
        this.model = model;
        this.hash = Arrays.hashCode(body);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyKey key && Arrays.equals(body, key.body) && model.equals(key.model);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
