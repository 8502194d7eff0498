package com.mangaassist.load.baseline;

import com.mangaassist.load.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The baselines of one stage: {@code <directory>/<stage>/<benchmark>.json}. */
public final class BaselineStore {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final String SUFFIX = ".json";

    private final Path directory;
    private final Map<String, Baseline> baselines;

    private BaselineStore(Path directory, Map<String, Baseline> baselines) {
        this.directory = directory;
        this.baselines = Collections.unmodifiableMap(baselines);
    }

    /**
     * Reads all baselines of the stage; there need not be any.
     *
     * @throws InvalidBaselineException if one of them is broken
     */
    public static BaselineStore open(Path directory, String stage) {
        var ofStage = directory.resolve(requireName("chat.stage", stage));
        var baselines = new TreeMap<String, Baseline>();
        for (var file : files(ofStage)) {
            var baseline = read(file);
            baselines.put(baseline.benchmark(), baseline);
        }
        return new BaselineStore(ofStage, baselines);
    }

    /** By benchmark. */
    public Map<String, Baseline> all() {
        return baselines;
    }

    public Optional<Baseline> find(String benchmark) {
        return Optional.ofNullable(baselines.get(benchmark));
    }

    /**
     * Replaces the benchmark's file, in one step; this object still shows what was there when it was opened.
     *
     * @return the file
     */
    public Path save(Baseline baseline) {
        var file = directory.resolve(requireName("benchmark", baseline.benchmark()) + SUFFIX);
        AtomicFile.write(file, BaselineFile.text(baseline));
        return file;
    }

    private static Baseline read(Path file) {
        var baseline = BaselineFile.read(file);
        if (!file.endsWith(baseline.benchmark() + SUFFIX)) {
            throw new InvalidBaselineException(file, "name", baseline.benchmark(), "the file's own name");
        }
        return baseline;
    }

    private static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + directory, unreadable);
        }
    }

    private static String requireName(String field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    field + ": \"" + name + "\" is not allowed; expected letters, digits, '.', '_' or '-'");
        }
        return name;
    }
}
