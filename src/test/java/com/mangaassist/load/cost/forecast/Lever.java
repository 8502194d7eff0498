package com.mangaassist.load.cost.forecast;

import com.mangaassist.load.protocol.ModelId;
import java.util.Locale;

/** What a chat's owner can pull to pay less: choosing the model by the question, and giving answers again. */
public enum Lever {
    NO_LEVER(false, false),
    ROUTING(true, false),
    CACHE(false, true),
    BOTH(true, true);

    /** Answers everything where nobody chooses: the specification's all-Sonnet. */
    public static final ModelId UNROUTED = ModelId.SONNET;

    private final boolean routes;
    private final boolean caches;

    Lever(boolean routes, boolean caches) {
        this.routes = routes;
        this.caches = caches;
    }

    /** Whether the model is chosen by the question. */
    public boolean routes() {
        return routes;
    }

    /** Whether answers are given again. */
    public boolean caches() {
        return caches;
    }

    /** Lower case, as in reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The day of this mix with this lever pulled, and no other. */
    public QueryMix pulledOn(QueryMix mix) {
        var routed = routes ? mix : mix.answeredBy(UNROUTED);
        return caches ? routed : routed.uncached();
    }
}
