package com.mangaassist.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In a process of their own, as Gatling's plugin does it: a simulation whose wiring is wrong ends its process. */
final class SimulationWiringTest {

    private static final long LONGEST_SECONDS = 120;

    @Test
    void eachIsMadeOfItsDefaults() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulationsUnderTest.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            for (var simulation : SimulationsUnderTest.ALL) {
                assertThat(said).contains("made " + simulation.getName());
            }
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void noSimulationIsForgotten() throws Exception {
        var classes = Path.of(SimulationWiringTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(SimulationsUnderTest.ALL)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(simulationsIn(classes.resolve("com/mangaassist/load/simulation")));
    }

    private static List<String> simulationsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Simulation.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
    }
}
