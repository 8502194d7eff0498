package com.mangaassist.load.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

/** Decides who may connect, as a Lambda authorizer does before {@code $connect}. */
@FunctionalInterface
public interface Authorizer {

    /** What API Gateway answers a caller. */
    enum Decision {
        ALLOW(200, ""),
        /** No identity was sent. */
        UNAUTHORIZED(401, "Unauthorized"),
        DENY(403, "Forbidden"),
        /** The authorizer itself broke. */
        FAILURE(500, "Internal Server Error");

        private final int status;
        private final String message;

        Decision(int status, String message) {
            this.status = status;
            this.message = message;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }
    }

    /** @param header the value of a request header by its name, if it was sent */
    Decision decide(Function<String, Optional<String>> header);

    static Authorizer everyone() {
        return header -> Decision.ALLOW;
    }

    /** Allows those who send {@code Authorization: Bearer <token>}. */
    static Authorizer bearer(String token) {
        var expected = ("Bearer " + token).getBytes(UTF_8);
        return header -> header.apply("Authorization")
                .map(sent -> MessageDigest.isEqual(sent.getBytes(UTF_8), expected) ? Decision.ALLOW : Decision.DENY)
                .orElse(Decision.UNAUTHORIZED);
    }
}
