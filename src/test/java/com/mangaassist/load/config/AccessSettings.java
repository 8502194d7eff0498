package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a deployed gateway lets the load in.
 *
 * @param headers file of what every request carries besides; secret
 * @param trust PEM file of authorities that are trusted beside Java's
 * @param preflight whether one question over each transport comes before the load
 */
public record AccessSettings(Optional<Path> headers, Optional<Path> trust, Auth auth, boolean preflight) {

    /** Nothing is needed to be let in. */
    public static final AccessSettings OPEN = new AccessSettings(Optional.empty(), Optional.empty(), Auth.NONE, true);

    /** Who signs the requests. */
    public enum Auth {
        NONE,
        /** AWS Signature Version 4 for {@code execute-api}, with the default credential chain. */
        IAM
    }

    static AccessSettings from(Options options) {
        return new AccessSettings(
                headers(options),
                options.file(Option.TRUST),
                options.parse(Option.AUTH, AccessSettings::auth, auth -> true, "none or iam"),
                options.parse(Option.PREFLIGHT, text -> text, text -> text.matches("on|off"), "on or off")
                        .equals("on"));
    }

    /** Whoever typed a header itself here must not find it in a log. */
    private static Optional<Path> headers(Options options) {
        try {
            return options.file(Option.HEADERS);
        } catch (InvalidOptionException showsTheValue) {
            throw new InvalidOptionException(
                    "-D" + Option.HEADERS.id() + " (value hidden) is not allowed; expected a file"
                            + " that exists and can be read, with lines such as Authorization: Bearer ${TOKEN}");
        }
    }

    private static Auth auth(String name) {
        return Arrays.stream(Auth.values())
                .filter(auth -> auth.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
