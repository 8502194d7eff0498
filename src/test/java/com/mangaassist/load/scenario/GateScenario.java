package com.mangaassist.load.scenario;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.dummy;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The user who comes last and tells Gatling the verdict.
 *
 * <p>Assertions must be named before the run, and Gatling's own percentiles are too coarse to judge by. So one row per
 * line of the gate is logged as passed or failed, and an assertion on each row fails the build after the HTML report is
 * written. Where the run was cut before this user came, the rows are missing and the assertions fail: closed, not open.
 */
public final class GateScenario {

    private static final String GATE = "gate";

    private GateScenario() {}

    /**
     * @param lines names of the gate's lines, known before the run
     * @param judge decides after the load; returns for each failed line what is wrong, and nothing for a passed one
     */
    public static ScenarioBuilder of(List<String> lines, Supplier<Map<String, String>> judge) {
        return scenario(GATE).exec(verdict(lines, judge));
    }

    /** What that user does, for another who has to do it in his place because the load was stopped. */
    public static ChainBuilder verdict(List<String> lines, Supplier<Map<String, String>> judge) {
        var rows = lines.stream().map(GateScenario::row).toList();
        return exec(session -> session.set(GATE, judge.get())).exec(group(GATE).on(exec(rows)));
    }

    public static List<Assertion> assertions(List<String> lines) {
        return lines.stream()
                .map(line -> details(GATE, line).failedRequests().count().is(0L))
                .toList();
    }

    private static ChainBuilder row(String line) {
        return exec(dummy(line, 1).withSuccess(session -> !failures(session).containsKey(line)))
                .exec(doIf(session -> failures(session).containsKey(line))
                        .then(exec(dummy(session -> failures(session).getOrDefault(line, line), 1)
                                .withSuccess(false))));
    }

    private static Map<String, String> failures(Session session) {
        return session.getMap(GATE);
    }
}
