package com.mangaassist.load.report;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import java.util.List;
import java.util.Locale;

/**
 * What came of a load beyond the quota: {@code quota} in report.json.
 *
 * @param allowed requests that the quota lets through in the time of the load
 */
public record QuotaSection(Users users, Service service, long allowed) {

    private static final String RESPECTED = "quota respected";
    private static final String CROSSED = "quota crossed";
    private static final String NOTHING_LOST = "no accepted answer lost";
    private static final String BOUNDED = "retries bounded";

    /** The names of {@link #checks}. */
    public static final List<String> CHECKS = List.of(CROSSED, RESPECTED, NOTHING_LOST, BOUNDED);

    private static final double TOLERANCE = 0.02;
    private static final int MOST_ATTEMPTS = 4;

    /**
     * What the users saw.
     *
     * @param refused turns that ended as throttled
     */
    public record Users(long sent, long answered, long refused) {}

    /**
     * What the service did.
     *
     * @param throttled attempts, several of one turn among them
     * @param retried attempts after the first
     */
    public record Service(long answered, long throttled, long retried) {}

    public List<Check> checks() {
        return List.of(
                new Check(CROSSED, users.refused > 0, "some users are refused", users.refused + " of " + users.sent),
                new Check(
                        RESPECTED,
                        Math.abs(service.answered - allowed) <= TOLERANCE * allowed,
                        "within 2 % of " + allowed,
                        service.answered + " accepted"),
                new Check(
                        NOTHING_LOST,
                        service.answered == users.answered,
                        "every accepted request reaches its user",
                        users.answered + " of " + service.answered + " did"),
                new Check(
                        BOUNDED,
                        service.answered + service.throttled <= MOST_ATTEMPTS * users.sent,
                        "at most " + MOST_ATTEMPTS + " attempts a turn, the AWS SDK's default",
                        String.format(Locale.ROOT, "%.2f", attemptsPerTurn())));
    }

    private double attemptsPerTurn() {
        return users.sent == 0 ? 0 : (double) (service.answered + service.throttled) / users.sent;
    }

    public Section section() {
        var json = PrettyJson.newObject();
        json.put("allowed", allowed);
        json.putObject("users")
                .put("sent", users.sent)
                .put("answered", users.answered)
                .put("refused", users.refused);
        json.putObject("service")
                .put("answered", service.answered)
                .put("throttled", service.throttled)
                .put("retried", service.retried);
        json.put("attempts_per_turn", PrettyJson.rounded(attemptsPerTurn(), 3));
        return new Section("quota", json, List.of());
    }
}
