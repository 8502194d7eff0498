package com.mangaassist.load.protocol;

/** Languages of the store, by their ISO 639-1 codes. */
public enum Language {
    JA("ja"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if the store does not speak it */
    public static Language of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("unknown language \"" + code + "\"; allowed: ja, en");
    }
}
