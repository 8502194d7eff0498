package com.mangaassist.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotaSectionTest {

    @Test
    void aQuotaThatHoldsPassesAllItsChecks() {
        var found = section(200, 100, 100, 100, 300);

        assertThat(found.checks()).allMatch(Check::passed);
        assertThat(found.checks()).extracting(Check::name).containsExactlyElementsOf(QuotaSection.CHECKS);
    }

    /** Sent, answered to users, refused, accepted and throttled by the service, of 100 allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | 100 |   0 | 100 | 300 | quota crossed          | 0 of 200
            200 | 102 |  98 | 102 | 300 |                        |
            200 | 103 |  97 | 103 | 300 | quota respected        | 103 accepted
            200 |  98 | 102 |  98 | 300 |                        |
            200 |  97 | 103 |  97 | 300 | quota respected        | 97 accepted
            200 |  99 | 101 | 100 | 300 | no accepted answer lost| 99 of 100 did
            200 | 100 | 100 | 100 | 700 |                        |
            200 | 100 | 100 | 100 | 701 | retries bounded        | 4.01
            """)
    void eachFailureIsNamedAndOnlyIt(
            long sent, long answered, long refused, long accepted, long throttled, String failed, String observed) {
        var failures = section(sent, answered, refused, accepted, throttled).checks().stream()
                .filter(check -> !check.passed())
                .map(check -> check.name() + ": " + check.observed());

        if (failed == null) {
            assertThat(failures).isEmpty();
        } else {
            assertThat(failures).containsExactly(failed + ": " + observed);
        }
    }

    @Test
    void theSectionHasWhatWasCounted() {
        assertThat(section(200, 100, 90, 100, 301).section().json())
                .hasToString("{\"allowed\":100,\"users\":{\"sent\":200,\"answered\":100,\"refused\":90},"
                        + "\"service\":{\"answered\":100,\"throttled\":301,\"retried\":50},"
                        + "\"attempts_per_turn\":2.005}");
    }

    @Test
    void nobodyWhoAsksTriesNothing() {
        assertThat(section(0, 0, 0, 0, 0)
                        .section()
                        .json()
                        .path("attempts_per_turn")
                        .doubleValue())
                .isZero();
    }

    private static QuotaSection section(long sent, long answered, long refused, long accepted, long throttled) {
        return new QuotaSection(
                new QuotaSection.Users(sent, answered, refused),
                new QuotaSection.Service(accepted, throttled, 50),
                100);
    }
}
