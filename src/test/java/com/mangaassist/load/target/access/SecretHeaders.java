package com.mangaassist.load.target.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What each request carries besides, such as a token. Names are shown, values never. */
public final class SecretHeaders {

    /** The environment variable that holds such lines, too. */
    public static final String VARIABLE = "MANGAASSIST_HEADERS";

    static final SecretHeaders NONE = new SecretHeaders(Map.of());

    private static final String HIDDEN = "****";

    /** RFC 9110, 5.6.2. */
    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:\\s*(\\P{Cntrl}+)");

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private static final Set<String> OF_THE_CLIENT = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "transfer-encoding",
            "expect",
            "upgrade",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-extensions");

    private final Map<String, String> values;

    private SecretHeaders(Map<String, String> values) {
        this.values = values;
    }

    /**
     * @param lines {@code Name: value}; blank ones and those that begin with {@code #} say nothing; in values,
     *     {@code ${NAME}} stands for a variable
     * @param source as messages name it
     * @throws IllegalArgumentException naming source and line, never a value
     */
    static SecretHeaders of(List<String> lines, String source, Map<String, String> environment) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (int number = 1; number <= lines.size(); number++) {
            var text = lines.get(number - 1).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                add(text, source + ":" + number, environment, values);
            }
        }
        return new SecretHeaders(values);
    }

    private static void add(String text, String place, Map<String, String> environment, Map<String, String> values) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException(place + ": (line hidden) is no header; expected Name: value");
        }
        var name = line.group(1);
        if (OF_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(place + ": " + name + " is not allowed; the client sets it");
        }
        if (values.put(name, filled(line.group(2), place + ": " + name, environment)) != null) {
            throw new IllegalArgumentException(place + ": " + name + " stands there twice");
        }
    }

    private static String filled(String value, String place, Map<String, String> environment) {
        return PLACE.matcher(value).replaceAll(variable -> {
            var name = variable.group(1);
            var known = environment.getOrDefault(name, "").strip();
            if (known.isEmpty() || known.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(place + ": the environment variable " + name
                        + (known.isEmpty() ? " is not set" : " has more than one line"));
            }
            return Matcher.quoteReplacement(known);
        });
    }

    /** These and others; those of the same name win. */
    SecretHeaders and(SecretHeaders others) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(values);
        all.putAll(others.values);
        return new SecretHeaders(all);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Map<String, String> values() {
        return new LinkedHashMap<>(values);
    }

    /** A text without the values, in whatever way they got into it; the token after a scheme as well. */
    String hide(String text) {
        var hidden = text;
        for (var value : values.values()) {
            hidden = hidden.replace(value, HIDDEN).replace(value.substring(value.lastIndexOf(' ') + 1), HIDDEN);
        }
        return hidden;
    }

    /** {@code Authorization: ****}, and so on. */
    @Override
    public String toString() {
        return values.keySet().stream().map(name -> name + ": " + HIDDEN).collect(Collectors.joining(", "));
    }
}
