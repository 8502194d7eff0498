package com.mangaassist.load.baseline.alert;

import java.util.Locale;

/** What follows when a limit is exceeded. */
public enum AlertLevel {
    /** The gate fails. */
    FAIL,
    /** It is said, and nothing else. */
    WARN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
