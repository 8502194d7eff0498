package com.mangaassist.load.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The circumstances of a run, option by option.
 *
 * @param binding must be equal for two runs to be comparable, for example the rate and the transports
 * @param advisory worth knowing when two runs differ, for example the seed or the processor
 */
public record Fingerprint(Map<String, String> binding, Map<String, String> advisory) {

    public static final Fingerprint NONE = new Fingerprint(Map.of(), Map.of());

    public Fingerprint {
        binding = Collections.unmodifiableMap(new TreeMap<>(binding));
        advisory = Collections.unmodifiableMap(new TreeMap<>(advisory));
    }

    /** What keeps a run from being compared with this baseline, for example {@code chat.rate was 40, is 20}. */
    public List<String> conflictsWith(Fingerprint run) {
        return differences(comparable(binding, run.binding), comparable(run.binding, binding));
    }

    /** A benchmark's own terms stand under its name, and only count against a run that has the benchmark, too. */
    private static Map<String, String> comparable(Map<String, String> terms, Map<String, String> others) {
        var comparable = new TreeMap<>(terms);
        comparable.keySet().removeIf(name -> name.indexOf('_') >= 0 && !others.containsKey(name));
        return comparable;
    }

    /** What differs but hinders no comparison. */
    public List<String> remarksOn(Fingerprint run) {
        return differences(advisory, run.advisory);
    }

    /** The same for all runs that are comparable, and in any process. */
    public String digest() {
        return Integer.toHexString(binding.hashCode());
    }

    private static List<String> differences(Map<String, String> was, Map<String, String> is) {
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(was.get(name), is.get(name)))
                .map(name -> name + " was " + shown(was, name) + ", is " + shown(is, name))
                .toList();
    }

    private static String shown(Map<String, String> values, String name) {
        return values.getOrDefault(name, "absent");
    }
}
