package com.mangaassist.load.target;

import com.mangaassist.load.config.CacheSettings;
import com.mangaassist.load.fixture.RoutingRules;
import com.mangaassist.load.gateway.cache.CacheRules;

/** Makes a gateway's cache of what the options say. */
final class CacheConfiguration {

    private CacheConfiguration() {}

    /** @param seed of the simulated cache's hits */
    static CacheRules of(CacheSettings settings, long seed) {
        return switch (settings.mode()) {
            case OFF -> CacheRules.OFF;
            case ON ->
                new CacheRules.ByType(
                        settings.types().orElseGet(() -> RoutingRules.load().cached()), settings.timeToLive());
            case SIMULATED -> new CacheRules.Simulated(settings.hitRates(), seed, settings.timeToLive());
        };
    }
}
