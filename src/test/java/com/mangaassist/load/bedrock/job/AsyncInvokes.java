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
 * StartAsyncInvoke, GetAsyncInvoke, ListAsyncInvokes; the answer is stored as {@code output.json} under the given URI.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_StartAsyncInvoke.html">StartAsyncInvoke</a>
 */
public final class AsyncInvokes {

    private static final String ARN = "arn:aws:bedrock:us-east-1:123456789012:async-invoke/";

    private final AtomicLong number = new AtomicLong();
    private final ModelRegistry models;
    private final JobBook jobs;
    private final Runner runner;
    private final ObjectStore store;

    public AsyncInvokes(ModelRegistry models, Runner runner, ObjectStore store, InstantSource clock) {
        this.models = models;
        this.jobs = new JobBook(clock);
        this.runner = runner;
        this.store = store;
    }

    /** @throws BedrockException if the request is not valid */
    public Answer start(Call call) {
        var body = JsonBody.object(call.body(), () -> BedrockException.of(ErrorType.SERIALIZATION));
        requireValid(body);
        models.require(body.path("modelId").asText());
        var id = "%012d".formatted(number.incrementAndGet());
        var job = Json.newObject()
                .put("invocationArn", ARN + id)
                .put(
                        "modelArn",
                        "arn:aws:bedrock:us-east-1::foundation-model/"
                                + body.path("modelId").asText())
                .put("status", "InProgress");
        job.set("outputDataConfig", body.path("outputDataConfig"));
        if (body.hasNonNull("clientRequestToken")) {
            job.put("clientRequestToken", body.path("clientRequestToken").asText());
        }
        var opened = jobs.open(ARN + id, job);
        if (opened.anew()) {
            var unused = Mono.fromRunnable(() -> run(ARN + id, body))
                    .subscribeOn(Schedulers.boundedElastic())
                    .subscribe();
        }
        return json(Json.newObject().put("invocationArn", opened.arn()));
    }

    public Answer get(Call call) {
        return json(jobs.require(call.parameter("invocationArn")));
    }

    public Answer list(Call call) {
        return json(new JobQuery(call).answer("asyncInvokeSummaries", jobs.all()));
    }

    private void run(String arn, JsonNode body) {
        try {
            var output = runner.run(
                    body.path("modelId").asText(),
                    body.path("modelInput").toString().getBytes(UTF_8),
                    false);
            var uri = body.path("outputDataConfig")
                    .path("s3OutputDataConfig")
                    .path("s3Uri")
                    .asText();
            store.put(uri + (uri.endsWith("/") ? "" : "/") + arn.substring(ARN.length()) + "/output.json", output);
            jobs.move(arn, "Completed");
        } catch (BedrockException refused) {
            jobs.explain(arn, "failureMessage", refused.text());
            jobs.move(arn, "Failed");
        }
    }

    private static void requireValid(JsonNode body) {
        var constraints = new Constraints();
        for (var key : List.of("modelId", "modelInput", "outputDataConfig")) {
            constraints.requireThere(body.path(key), key);
        }
        Constraints.requireType(body.path("modelId"), body.path("modelId").isTextual(), "String");
        constraints.requireThere(
                body.path("outputDataConfig").path("s3OutputDataConfig").path("s3Uri"),
                "outputDataConfig.s3OutputDataConfig.s3Uri");
        constraints.throwIfAny();
    }

    private static Answer json(ObjectNode body) {
        return JsonAnswer.of(200, body.toString().getBytes(UTF_8));
    }
}
