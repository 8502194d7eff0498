package com.mangaassist.load.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.report.Runs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AnnotationsTest {

    @Test
    void theWorstComesFirst() {
        assertThat(Annotations.commands(Runs.document(Runs.report(0.8))))
                .first()
                .asString()
                .startsWith("::error title=")
                .contains("P95 +26.1 %25");
        assertThat(Annotations.commands(Runs.document(Runs.report(0.8))))
                .last()
                .isEqualTo("::warning title=1 × timeout::no answer in 30 s");
    }

    @Test
    void anInvalidRunIsToldOnce() {
        assertThat(Annotations.commands(Runs.document(Runs.unsound())))
                .filteredOn(command -> command.startsWith("::error"))
                .containsExactly("::error title=the run is invalid::the run was cut short");
    }

    @Test
    void textsEndNeitherLineNorTitle() {
        assertThat(Annotation.error("a,b:c%", "50 %\r\n::error::x,y").command())
                .isEqualTo("::error title=a%2Cb%3Ac%25::50 %25%0D%0A::error::x,y");
    }

    @Test
    void thereAreNoMoreThanGitHubShows() {
        var report = Runs.report(0.8);
        var many = IntStream.range(0, 40)
                .mapToObj(i -> new Check("check " + i, false, "one", "two"))
                .toList();

        var commands = Annotations.commands(
                Runs.document(report.with(report.judgement().with(many))));

        assertThat(commands).hasSize(10);
        assertThat(commands.get(9)).isEqualTo("::error title=and 35 more::see report.html and report.json");
    }

    @Test
    void aRunWithoutFaultIsNotAnnotated() {
        assertThat(Annotations.commands(Runs.document(Runs.report(1))))
                .isEqualTo(List.of("::warning title=1 × timeout::no answer in 30 s"));
    }
}
