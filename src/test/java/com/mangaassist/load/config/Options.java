package com.mangaassist.load.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The options as typed, with their names already checked. */
public final class Options {

    private static final Pattern OURS = Pattern.compile("(chat|mock|gateway)\\..+");

    private final Properties properties;
    private final Map<String, String> environment;

    private Options(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** @throws InvalidOptionException on a {@code chat.*}, {@code mock.*} or {@code gateway.*} name that is none */
    public static Options of(Properties properties) {
        return of(properties, Map.of());
    }

    /**
     * The same beside the environment's variables, where secrets stand.
     *
     * @throws InvalidOptionException on a {@code chat.*}, {@code mock.*} or {@code gateway.*} name that is none
     */
    public static Options of(Properties properties, Map<String, String> environment) {
        properties.stringPropertyNames().stream()
                .filter(OURS.asMatchPredicate())
                .filter(name -> Option.find(name).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(Options::refuse);
        return new Options(properties, environment);
    }

    private static void refuse(String unknown) {
        var distance = LevenshteinDistance.getDefaultInstance();
        var nearest = Arrays.stream(Option.values())
                .map(Option::id)
                .min(Comparator.comparing(id -> distance.apply(id, unknown)))
                .orElseThrow();
        throw new InvalidOptionException("-D" + unknown + ": there is no such option; did you mean -D" + nearest + "?");
    }

    /** The value as typed, or the default; empty if there is neither. */
    public String text(Option option) {
        return properties.getProperty(option.id(), option.defaultValue()).strip();
    }

    Map<String, String> environment() {
        return environment;
    }

    /** What the user gave, by name. */
    public Map<String, String> given() {
        return properties.stringPropertyNames().stream()
                .filter(OURS.asMatchPredicate())
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    public boolean isSet(Option option) {
        return !text(option).isEmpty();
    }

    /** @throws InvalidOptionException if the option names something that is no readable file */
    public Optional<Path> file(Option option) {
        return isSet(option)
                ? Optional.of(parse(option, Path::of, Files::isReadable, "a file that exists and can be read"))
                : Optional.empty();
    }

    public double number(Option option, Predicate<Double> valid, String allowed) {
        return parse(option, Double::valueOf, value -> Double.isFinite(value) && valid.test(value), allowed);
    }

    public int integer(Option option, Predicate<Integer> valid, String allowed) {
        return parse(option, Integer::valueOf, valid, allowed);
    }

    /** @throws InvalidOptionException if {@code parser} throws, or {@code valid} says no */
    public <T> T parse(Option option, Function<String, T> parser, Predicate<T> valid, String allowed) {
        var text = text(option);
        T value;
        try {
            value = parser.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException malformed) {
            throw new InvalidOptionException(option, text, allowed);
        }
        if (!valid.test(value)) {
            throw new InvalidOptionException(option, text, allowed);
        }
        return value;
    }
}
