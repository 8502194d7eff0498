package com.mangaassist.load.bedrock.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Jobs by their ARN, each as the service describes it; the latest 10,000. */
final class JobBook {

    private static final int MOST = 10_000;
    private static final Set<String> ENDED = Set.of("Completed", "Failed", "Stopped");

    private final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    private final InstantSource clock;

    JobBook(InstantSource clock) {
        this.clock = clock;
    }

    /** Enters a job; one that came with the same token before is not entered again, and its ARN is returned. */
    synchronized Opened open(String arn, ObjectNode job) {
        var token = job.path("clientRequestToken").asText();
        for (var earlier : jobs.entrySet()) {
            if (!token.isEmpty()
                    && token.equals(
                            earlier.getValue().path("clientRequestToken").asText())) {
                return new Opened(earlier.getKey(), false);
            }
        }
        job.put("submitTime", now()).put("lastModifiedTime", now());
        jobs.put(arn, job);
        dropOldest();
        return new Opened(arn, true);
    }

    /** @param anew whether the job is yet to be run */
    record Opened(String arn, boolean anew) {}

    private void dropOldest() {
        if (jobs.size() > MOST) {
            var oldest = jobs.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Moves a job on, unless it ended before; whether it did. */
    synchronized boolean move(String arn, String status) {
        var job = jobs.get(arn);
        if (job == null || ENDED.contains(job.path("status").asText())) {
            return false;
        }
        job.put("status", status).put("lastModifiedTime", now());
        if (ENDED.contains(status)) {
            job.put("endTime", now());
        }
        return true;
    }

    /** Finds a job by its ARN or the last part of it. */
    synchronized ObjectNode require(String id) {
        return jobs.entrySet().stream()
                .filter(job -> job.getKey().equals(id) || job.getKey().endsWith("/" + id))
                .map(job -> job.getValue().deepCopy())
                .findFirst()
                .orElseThrow(
                        () -> new BedrockException(ErrorType.RESOURCE_NOT_FOUND, "Could not find the job " + id + "."));
    }

    /** Notes why a job failed, before it is moved on. */
    synchronized void explain(String arn, String field, String reason) {
        var job = jobs.get(arn);
        if (job != null) {
            job.put(field, reason);
        }
    }

    /** All jobs, the latest first. */
    synchronized List<ObjectNode> all() {
        var found = new ArrayList<ObjectNode>();
        jobs.values().forEach(job -> found.add(0, job.deepCopy()));
        return found;
    }

    private String now() {
        return clock.instant().toString();
    }
}
