package com.mangaassist.load.command.process;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line that runs a class of this project with the Java that runs now. */
public final class JavaCommand {

    private JavaCommand() {}

    /** @param options of the JVM */
    public static List<String> line(List<String> options, String main, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", classPath(), main));
        line.addAll(arguments);
        return List.copyOf(line);
    }

    /** Maven runs commands in its own process, whose class path is Maven's; the project's is in the loader. */
    private static String classPath() {
        return JavaCommand.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(JavaCommand::path).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static String path(URL url) {
        try {
            return Path.of(new URI(url.toString())).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("no file: " + url, impossible);
        }
    }
}
