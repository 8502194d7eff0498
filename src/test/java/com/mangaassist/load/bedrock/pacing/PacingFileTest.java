package com.mangaassist.load.bedrock.pacing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PacingFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile: quick | profile: \"quick\" is not allowed; expected specification or physical",
                "prefil: 39us | unknown field \"prefil\"; allowed: jitter, load, models, prefill, profile, tokensPerChunk",
                "prefill: 39 | time: \"39\" is not allowed; expected for example 39us, 350ms or 1.2s",
                "jitter: 2 | jitter: 2.0 is not allowed; expected 0 to 1",
                "jitter: much | jitter: \"much\" is not allowed; expected a number",
                "tokensPerChunk: 0 | tokensPerChunk: 0 is not allowed; expected 1 or more",
                "tokensPerChunk: 2.5 | tokensPerChunk: \"2.5\" is not allowed; expected a whole number",
                "load: {slots: 1.5} | slots: \"1.5\" is not allowed; expected a whole number",
                "load: {slots: 0} | load: expected slots of at least 1, queue of at least 0, slowdown 0 to 1000: 0, 0, 0.0",
                "models: [{firstToken: gauss 1ms}] | model 1: \"gauss 1ms\" is not allowed; expected normal MEAN DEVIATION,"
                        + " lognormal MEAN DEVIATION, fixed TIME, or recorded TIME TIME …",
                "models: [{tokensPerSecond: -1}] | model 1: tokensPerSecond: -1.0 is not allowed; expected more than 0",
                "models: [{tail: {share: 2}}] | model 1: a tail is a share from 0 to 1 and a factor of at least 1: 2.0 x 1.0",
            })
    void whatIsWrongIsNamed(String yaml, String message) {
        assertThatThrownBy(() -> PacingFile.parse(yaml)).hasMessage(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> PacingFile.read(Path.of("nowhere.yaml")))
                .hasMessage("mock.pacing: \"nowhere.yaml\" is not allowed; expected specification, physical or a file");
    }
}
