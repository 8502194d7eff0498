package com.mangaassist.load.report;

import com.mangaassist.load.report.console.Palette;
import com.mangaassist.load.report.slack.SlackWebhook;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who reads a run's last words.
 *
 * @param environment the process's environment variables
 * @param terminal whether the standard output is one
 */
public record Surroundings(Map<String, String> environment, boolean terminal) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Colour is for a person at a terminal who did not decline it. */
    public Palette palette() {
        return terminal && find("NO_COLOR").isEmpty() && find("CI").isEmpty() ? Palette.ANSI : Palette.PLAIN;
    }

    /** Without what would notify others. */
    public Surroundings onlyTheReader() {
        return new Surroundings(
                environment.entrySet().stream()
                        .filter(variable -> variable.getKey().equals("NO_COLOR")
                                || variable.getKey().equals("CI"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                terminal);
    }

    boolean has(String variable, String value) {
        return find(variable).filter(value::equals).isPresent();
    }

    /** The variable's value, unless it is empty. */
    Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }

    /** The Slack webhook's address, which is secret. */
    public Optional<String> slackWebhook() {
        return find(SlackWebhook.VARIABLE);
    }

    /** The address of the job on GitHub. */
    Optional<String> job() {
        return find("GITHUB_SERVER_URL")
                .flatMap(server -> find("GITHUB_REPOSITORY")
                        .flatMap(repository ->
                                find("GITHUB_RUN_ID").map(id -> server + "/" + repository + "/actions/runs/" + id)))
                .filter(address -> address.matches("https://[\\w./-]+"));
    }

    /** Without the values, some of which are secret. */
    @Override
    public String toString() {
        return "Surroundings[terminal=" + terminal + "]";
    }
}
