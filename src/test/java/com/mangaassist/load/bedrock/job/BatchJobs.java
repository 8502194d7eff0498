package com.mangaassist.load.bedrock.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mangaassist.load.bedrock.dialect.Constraints;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Call;
import com.mangaassist.load.bedrock.server.JsonAnswer;
import com.mangaassist.load.protocol.Json;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The batch jobs of the service {@code bedrock}: create, get, list, stop.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_CreateModelInvocationJob.html">CreateModelInvocationJob</a>
 */
public final class BatchJobs {

    private static final String ARN = "arn:aws:bedrock:us-east-1:123456789012:model-invocation-job/";
    private static final List<String> REQUIRED =
            List.of("jobName", "roleArn", "modelId", "inputDataConfig", "outputDataConfig");

    private static final List<String> OPTIONAL = List.of("clientRequestToken", "timeoutDurationInHours", "vpcConfig");

    private final AtomicLong number = new AtomicLong();
    private final ModelRegistry models;
    private final JobBook jobs;
    private final Runner runner;
    private final ObjectStore store;

    public BatchJobs(ModelRegistry models, Runner runner, ObjectStore store, InstantSource clock) {
        this.models = models;
        this.jobs = new JobBook(clock);
        this.runner = runner;
        this.store = store;
    }

    /** @throws BedrockException if the request is not valid or there is no input */
    public Answer create(Call call) {
        var body = JsonBody.object(call.body(), () -> BedrockException.of(ErrorType.SERIALIZATION));
        var constraints = new Constraints();
        REQUIRED.forEach(key -> constraints.requireThere(body.path(key), key));
        constraints.throwIfAny();
        models.require(body.path("modelId").asText());
        var input = input(body);
        var arn = ARN + "%012d".formatted(number.incrementAndGet());
        var job = Json.newObject().put("jobArn", arn).put("status", "Submitted");
        REQUIRED.forEach(key -> job.set(key, body.path(key)));
        OPTIONAL.stream().filter(body::hasNonNull).forEach(key -> job.set(key, body.path(key)));
        var opened = jobs.open(arn, job);
        if (opened.anew()) {
            var unused = Mono.fromRunnable(() -> run(arn, body, new String(input, UTF_8)))
                    .subscribeOn(Schedulers.boundedElastic())
                    .subscribe();
        }
        return json(Json.newObject().put("jobArn", opened.arn()));
    }

    private byte[] input(JsonNode body) {
        var uri = body.path("inputDataConfig")
                .path("s3InputDataConfig")
                .path("s3Uri")
                .asText();
        return store.get(uri)
                .orElseThrow(() -> BedrockException.validation("Provided S3 URI " + uri + " doesn't exist."));
    }

    public Answer get(Call call) {
        return json(jobs.require(call.parameter("jobIdentifier")));
    }

    public Answer list(Call call) {
        return json(new JobQuery(call).answer("invocationJobSummaries", jobs.all()));
    }

    /** @throws BedrockException if there is no such job, or it ended before */
    public Answer stop(Call call) {
        var arn = jobs.require(call.parameter("jobIdentifier")).path("jobArn").asText();
        if (!jobs.move(arn, "Stopped")) {
            throw new BedrockException(
                    ErrorType.CONFLICT, "The job " + arn + " has ended, so that it cannot be stopped.");
        }
        return json(Json.newObject());
    }

    private void run(String arn, JsonNode job, String input) {
        var batch = new BatchRun(job.path("modelId").asText(), runner);
        for (var line : (Iterable<String>) input.lines()::iterator) {
            if (!jobs.move(arn, "InProgress")) {
                return;
            }
            batch.add(line);
        }
        var source = job.path("inputDataConfig")
                .path("s3InputDataConfig")
                .path("s3Uri")
                .asText();
        var target = job.path("outputDataConfig")
                .path("s3OutputDataConfig")
                .path("s3Uri")
                .asText();
        var folder = target + (target.endsWith("/") ? "" : "/") + arn.substring(ARN.length()) + "/";
        store.put(folder + source.substring(source.lastIndexOf('/') + 1) + ".out", batch.output());
        store.put(folder + "manifest.json.out", batch.manifest());
        jobs.move(arn, "Completed");
    }

    private static Answer json(ObjectNode body) {
        return JsonAnswer.of(200, body.toString().getBytes(UTF_8));
    }
}
