package com.mangaassist.load.config;

/**
 * What may change in the course of a soak.
 *
 * @param mostDriftPercent rise of P95, in percent
 * @param mostHeapGrowthMib growth of the heap that survives a full collection, in MiB
 */
public record SoakSettings(double mostDriftPercent, double mostHeapGrowthMib) {

    static SoakSettings from(Options options) {
        return new SoakSettings(
                options.number(Option.MAX_DRIFT, percent -> percent >= 0, "percent, 0 or more"),
                options.number(Option.MAX_HEAP_GROWTH, mib -> mib >= 0, "MiB, 0 or more"));
    }
}
