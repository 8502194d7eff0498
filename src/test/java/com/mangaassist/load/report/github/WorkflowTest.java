package com.mangaassist.load.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The workflow that this project offers is one that a careful person would let into a repository. */
final class WorkflowTest {

    private final JsonNode workflow = read();

    @Test
    void itMayCommentAndOtherwiseOnlyRead() {
        assertThat(workflow.path("permissions")).hasToString("""
                {"contents":"read","pull-requests":"write"}""");
    }

    @Test
    void actionsArePinnedByTheirMajorVersion() {
        assertThat(workflow.findValuesAsText("uses"))
                .hasSize(4)
                .allMatch(action -> action.matches("actions/[a-z-]+@v\\d+"));
    }

    /** What others may write, such as a pull request's title, never becomes part of a script. */
    @Test
    void scriptsHoldNoExpressions() {
        assertThat(workflow.findValuesAsText("run")).isNotEmpty().noneMatch(script -> script.contains("${{"));
    }

    private static JsonNode read() {
        try {
            return YAMLMapper.builder()
                    .build()
                    .readTree(Path.of(".github/workflows/load-test.yml").toFile());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
