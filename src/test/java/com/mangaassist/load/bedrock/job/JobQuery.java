package com.mangaassist.load.bedrock.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.Paging;
import com.mangaassist.load.bedrock.server.Call;
import java.util.Comparator;
import java.util.List;

/** Which jobs a list shall have, in which order and on which page. */
record JobQuery(Call call) {

    /**
     * Puts what was asked for, and where the next page begins, into an answer.
     *
     * @param latestFirst all jobs
     * @throws com.mangaassist.load.bedrock.error.BedrockException if the query is not valid
     */
    ObjectNode answer(String list, List<ObjectNode> latestFirst) {
        return new Paging(call)
                .page(
                        list,
                        latestFirst.stream().filter(this::fits).sorted(order()).toList());
    }

    private boolean fits(ObjectNode job) {
        var submitted = job.path("submitTime").asText();
        return call.query("statusEquals")
                        .map(job.path("status").asText()::equals)
                        .orElse(true)
                && call.query("nameContains")
                        .map(job.path("jobName").asText()::contains)
                        .orElse(true)
                && call.query("submitTimeAfter")
                        .map(time -> submitted.compareTo(time) > 0)
                        .orElse(true)
                && call.query("submitTimeBefore")
                        .map(time -> submitted.compareTo(time) < 0)
                        .orElse(true);
    }

    /** Equal times keep their places, so that jobs of one instant stay the latest first. */
    private Comparator<ObjectNode> order() {
        Comparator<ObjectNode> rising =
                Comparator.comparing(job -> job.path("submitTime").asText());
        return call.query("sortOrder").filter("Ascending"::equals).isPresent() ? rising : rising.reversed();
    }
}
