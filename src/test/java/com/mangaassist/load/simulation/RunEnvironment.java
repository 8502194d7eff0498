package com.mangaassist.load.simulation;

import com.mangaassist.load.config.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Under which circumstances a run was made. */
final class RunEnvironment {

    private RunEnvironment() {}

    /** Facts for the report, in the order in which people ask for them. */
    static Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("max_heap_mib", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
        facts.put(
                "gc",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(java.lang.management.MemoryManagerMXBean::getName)
                        .collect(Collectors.joining(", ")));
        facts.put("gatling", gatlingVersion());
        return facts;
    }

    /** The command that repeats this run: everything that was set by hand, nothing that was not. */
    static String command(Class<?> simulation, Properties properties) {
        var options = Arrays.stream(Option.values())
                .filter(option -> properties.containsKey(option.id()))
                .map(option -> " -D" + option.id() + "=" + shown(option, properties.getProperty(option.id())))
                .collect(Collectors.joining());
        return "mvn gatling:test -Dgatling.simulationClass=" + simulation.getName() + options;
    }

    /** Every option that has a value, set by hand or not. */
    static Map<String, String> options(Properties properties) {
        return Arrays.stream(Option.values())
                .filter(option -> !value(option, properties).isEmpty())
                .collect(Collectors.toMap(Option::id, option -> shown(option, value(option, properties))));
    }

    /** Without what may be secret in an address: the user's part, and the values of its query. */
    private static String shown(Option option, String value) {
        return option == Option.WS_URL || option == Option.HTTP_URL
                ? value.replaceAll("//[^/@]*@", "//****@").replaceAll("([?&][^=&]*=)[^&]*", "$1****")
                : value;
    }

    private static String value(Option option, Properties properties) {
        return properties.getProperty(option.id(), option.defaultValue());
    }

    private static String gatlingVersion() {
        try (var stream = RunEnvironment.class.getResourceAsStream("/gatling-version.properties")) {
            var version = new Properties();
            if (stream != null) {
                version.load(stream);
            }
            return version.getProperty("version", "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("gatling-version.properties", unreadable);
        }
    }
}
