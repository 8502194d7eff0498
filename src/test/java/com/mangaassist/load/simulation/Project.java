package com.mangaassist.load.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Where this project's files are, found from its own classes: Maven may have been started elsewhere ({@code mvn -f}).
 */
record Project(Path root) {

    /** The Gatling plugin's own option; the process that it forks is told all of them. */
    private static final String RESULTS = "gatling.resultsFolder";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    static Project ofThisBuild() {
        try {
            var source = Project.class.getProtectionDomain().getCodeSource().getLocation();
            return new Project(Path.of(source.toURI()).resolve("../..").normalize());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the classes lie at no address", impossible);
        }
    }

    /** The file name of a resource, as an option takes it. */
    static String resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(Project.class.getResource("/" + name), name)
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(name, impossible);
        }
    }

    /** A path as the user gave it. */
    Path at(Path path) {
        return root.resolve(path);
    }

    /**
     * The folder that Gatling writes the current run's report to. Gatling tells nobody its name, so it is the newest one
     * of this simulation that was made after the start; one of the same form for a run that ended before Gatling made its own.
     */
    Path runFolder(Class<?> simulation, Instant start) {
        var prefix = simulation.getSimpleName().toLowerCase(Locale.ROOT) + "-";
        var results = root.resolve(System.getProperty(RESULTS, "target/gatling"));
        var own = results.resolve(prefix + STAMP.format(start));
        if (!Files.isDirectory(results)) {
            return own;
        }
        try (var folders = Files.list(results)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> created(folder).toInstant().isAfter(start.minusSeconds(1)))
                    .max(Comparator.comparing(Project::created))
                    .orElse(own);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + results, unreadable);
        }
    }

    private static FileTime created(Path folder) {
        try {
            return Files.readAttributes(folder, BasicFileAttributes.class).creationTime();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }
}
