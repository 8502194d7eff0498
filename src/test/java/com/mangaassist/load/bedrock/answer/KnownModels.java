package com.mangaassist.load.bedrock.answer;

import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.protocol.ModelId;
import java.util.Optional;
import java.util.TreeMap;

/** Tells which model somebody means who names one that is not there. */
record KnownModels(ModelRegistry models) {

    /** The ids that begin most like this one; empty if it is a model's or an inference profile's. */
    Optional<String> expectedInsteadOf(ModelId id) {
        if (models.knows(id)) {
            return Optional.empty();
        }
        var near = new TreeMap<Integer, String>();
        for (var model : models.all()) {
            var known = model.profile().id().value();
            near.merge(alike(name(id.value()), name(known)), known, (one, other) -> one + ", " + other);
        }
        return Optional.of(near.lastEntry().getValue() + ", or an inference profile's as in us.anthropic.…");
    }

    private static String name(String id) {
        return id.replaceFirst("^(?:[a-z-]+\\.)+", "");
    }

    /** How many characters are the same from the beginning. */
    private static int alike(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
