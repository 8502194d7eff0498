package com.mangaassist.load.bedrock.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.Constraints;
import com.mangaassist.load.bedrock.server.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which jobs a list shall have, in which order and on which page. */
record JobQuery(Call call) {

    private static final int MOST = 1_000;

    /**
     * Puts what was asked for, and where the next page begins, into an answer.
     *
     * @param latestFirst all jobs
     * @throws com.mangaassist.load.bedrock.error.BedrockException if the query is not valid
     */
    ObjectNode answer(String list, List<ObjectNode> latestFirst) {
        int size = number("maxResults", 1, MOST).orElse(MOST);
        int from = number("nextToken", 0, Integer.MAX_VALUE).orElse(0);
        var found = latestFirst.stream().filter(this::fits).sorted(order()).toList();
        var answer = com.mangaassist.load.protocol.Json.newObject();
        answer.putArray(list).addAll(found.subList(Math.min(from, found.size()), (int)
                Math.min((long) from + size, found.size())));
        if (from + (long) size < found.size()) {
            answer.put("nextToken", Integer.toString(from + size));
        }
        return answer;
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

    private Optional<Integer> number(String name, int least, int most) {
        return call.query(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // Refused below, like a number out of range.
            }
            var constraints = new Constraints();
            constraints.add("'" + text + "'", name, "Member must have value between " + least + " and " + most);
            constraints.throwIfAny();
            return least;
        });
    }
}
