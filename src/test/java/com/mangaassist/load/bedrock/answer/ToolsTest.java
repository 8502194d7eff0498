package com.mangaassist.load.bedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToolsTest {

    private static final Tools TOOLS = new Tools(
            List.of(
                    new Tools.Tool("get_weather", MissingNode.getInstance()),
                    new Tools.Tool("findOrder", MissingNode.getInstance())),
            false,
            "",
            false);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Please use get_weather for 東京, get_weather",
                "How is the weather?, get_weather",
                "Where is my order?, findOrder",
                "Can you find it?, -",
                "こんにちは, -"
            })
    void aQuestionSuggestsTheToolThatItNames(String question, String tool) {
        assertThat(TOOLS.suggestedBy(question).map(Tools.Tool::name)).isEqualTo(Optional.ofNullable(tool));
    }
}
