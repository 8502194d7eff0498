package com.mangaassist.load;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {

    private static final String ROOT = "com.mangaassist.load";

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

    private static final JavaClasses WITHOUT_TESTS = new ClassFileImporter()
            .withImportOption(location -> !location.matches(java.util.regex.Pattern.compile(".*Test(\\$.*)?\\.class")))
            .importPackages(ROOT);

    @Test
    void dependenciesAreTheOnesDrawn() {
        var picture = Objects.requireNonNull(ArchitectureTest.class.getResource("/architecture.puml"));

        classes()
                .that()
                .resideInAnyPackage(ROOT + ".*..")
                .should(adhereToPlantUmlDiagram(picture, consideringOnlyDependenciesInAnyPackage(ROOT + "..")))
                .check(WITHOUT_TESTS);
    }

    static Map<String, String[]> fences() {
        return Map.of(
                "io.gatling..", new String[] {"simulation", "scenario", "workload"},
                "reactor.netty..", new String[] {"gateway", "bedrock", "recording"},
                "software.amazon.awssdk..", new String[] {"gateway", "recording", "target.access"},
                "org.HdrHistogram..", new String[] {"metric"},
                "com.github.benmanes.caffeine..", new String[] {"gateway"});
    }

    @ParameterizedTest
    @MethodSource("fenced")
    void thirdPartyStaysBehindItsFence(String library, String[] allowed) {
        var inside = java.util.Arrays.stream(allowed)
                .map(name -> ROOT + "." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(inside)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(WITHOUT_TESTS);
    }

    static java.util.stream.Stream<org.junit.jupiter.params.provider.Arguments> fenced() {
        return fences().entrySet().stream()
                .map(fence -> org.junit.jupiter.params.provider.Arguments.of(fence.getKey(), fence.getValue()));
    }

    @Test
    void mathematicsAndMoneyDoNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".stats..", ROOT + ".cost..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                .check(WITHOUT_TESTS);
    }

    @Test
    void onlyTheTopReadsSystemProperties() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".simulation..", ROOT + ".command..")
                .should()
                .callMethod(System.class, "getProperties")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(WITHOUT_TESTS);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ALL);
    }

    @Test
    void eachPackageIsNullMarkedAndSaysWhy() {
        assertThat(ALL.stream().map(type -> type.getPackage()).distinct())
                .filteredOn(aPackage -> !aPackage.getName().equals(ROOT))
                .allSatisfy(aPackage -> assertThat(aPackage.tryGetPackageInfo())
                        .as(aPackage.getName())
                        .isPresent());
    }
}
