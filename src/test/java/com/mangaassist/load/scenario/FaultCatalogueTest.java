package com.mangaassist.load.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaultCatalogueTest {

    @Test
    void theCommittedCatalogueHasMoreThan25KindsOfFaults() throws Exception {
        var file = Path.of(Objects.requireNonNull(FaultCatalogueTest.class.getResource("/simulation/resilience.yaml"))
                .toURI());

        assertThat(FaultCatalogue.read(file).drills()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void aFaultThatExpectsNothingIsNotTried() throws Exception {
        var catalogue = FaultCatalogue.parse("faults: [{what: cut}, {what: reset, request: a, expect: completed}]");

        assertThat(catalogue.drills()).extracting(FaultDrill::name).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {request: A b, expect: completed}               | request: "A b" is not allowed
            {request: a, expect: fine}                      | a: expect: "fine" is not allowed; expected completed, trunc
            {request: a, expect: completed, transport: tcp} | transport: "tcp" is not allowed; expected ws, sse or http
            {what: cut}                                     | expected faults with "request" and "expect"
            """)
    void aMistakeNamesFieldAndValue(String fault, String message) {
        assertThatThrownBy(() -> FaultCatalogue.parse("faults: [" + fault + "]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aNameThatIsPartOfAnotherIsRefused() {
        assertThatThrownBy(() -> FaultCatalogue.parse(
                        "faults: [{request: cut, expect: completed}, {request: cut-late, expect: completed}]"))
                .hasMessage("request: \"cut\" is not allowed; expected a name that is no part of another's");
    }
}
