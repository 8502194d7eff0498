package com.mangaassist.load.simulation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks into every file that a run left for what must not be there. */
final class PlantedSecrets {

    private static final List<String> EXPECTED = List.of(
            "report.json", "report.html", "junit.xml", "summary.md", "turns.jsonl", "simulation.log", "index.html");

    private PlantedSecrets() {}

    /** @param folder of the run's results and of its log */
    static void assertNowhere(Path folder, List<String> secrets, List<Path> where) throws IOException {
        var run = ChildProcess.run(folder).orElseThrow();
        assertThat(EXPECTED).allSatisfy(name -> assertThat(run.resolve(name)).isNotEmptyFile());
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!where.contains(file)) {
                    var text = Files.readString(file, ISO_8859_1);
                    assertThat(secrets)
                            .allSatisfy(secret -> assertThat(text.contains(secret))
                                    .as("%s in %s", secret, folder.relativize(file))
                                    .isFalse());
                }
            }
        }
    }
}
