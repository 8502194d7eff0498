package com.mangaassist.load.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who comes, if it is not new users at a rate.
 *
 * @param users of a closed model: each asks again once it has its answer
 * @param trace of arrivals to replay
 */
public record Crowd(OptionalInt users, Optional<Path> trace) {

    private static final int MOST_USERS = 100_000;

    /** @throws InvalidOptionException also if options exclude each other, or one lacks the other */
    static Crowd from(Options options, Shape shape) {
        var trace = options.file(Option.TRACE);
        if ((shape == Shape.TRACE) != trace.isPresent()) {
            throw new InvalidOptionException("-D" + Option.WORKLOAD.id() + "=" + Shape.TRACE.id() + " and -D"
                    + Option.TRACE.id() + "=FILE need each other");
        }
        var users = users(options);
        if (users.isPresent() && shape != Shape.STEADY) {
            throw new InvalidOptionException("-D" + Option.USERS.id() + "=" + users.getAsInt()
                    + " is a closed model; it has no -D" + Option.WORKLOAD.id() + "=" + shape.id());
        }
        if (users.isPresent() && options.given().containsKey(Option.RATE.id())) {
            throw new InvalidOptionException("give -D" + Option.USERS.id() + " (closed model) or -D" + Option.RATE.id()
                    + " (open model), not both");
        }
        return new Crowd(users, trace);
    }

    private static OptionalInt users(Options options) {
        return options.isSet(Option.USERS)
                ? OptionalInt.of(options.integer(
                        Option.USERS, users -> users > 0 && users <= MOST_USERS, "a number of users, 1 to 100000"))
                : OptionalInt.empty();
    }
}
