package com.mangaassist.load.gateway.cache;

import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What must be equal for an answer to be given again. Full-width and half-width forms and different spaces are the same
 * question.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode Normalization Forms</a>
 */
record CacheKey(ModelId model, String prompt) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** The same question after other words is another one. */
    static CacheKey of(ModelId model, ChatRequest request) {
        var folded = Normalizer.normalize(request.words(), Normalizer.Form.NFKC);
        return new CacheKey(model, SPACES.matcher(folded).replaceAll(" ").strip());
    }
}
