package com.mangaassist.load.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.TokenUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Submits a batch job to the mock Bedrock and waits for its end, without holding a thread.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_CreateModelInvocationJob.html">CreateModelInvocationJob</a>
 */
final class BatchClient {

    private static final String INPUT = "in/batch.jsonl";
    private static final Executor LATER = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI bedrock;

    BatchClient(URI bedrock) {
        this.bedrock = bedrock;
    }

    CompletableFuture<BatchOutcome> run(ModelId model, List<String> prompts) {
        return send(request("/__mock/objects/" + INPUT).PUT(BodyPublishers.ofString(input(prompts))))
                .thenCompose(stored -> submit(model));
    }

    private static String input(List<String> prompts) {
        return IntStream.range(0, prompts.size())
                .mapToObj(index -> record(index, prompts.get(index)))
                .collect(Collectors.joining("\n"));
    }

    private static String record(int index, String prompt) {
        var record = Json.newObject().put("recordId", String.valueOf(index));
        record.set("modelInput", Json.object(ClaudeRequest.of(prompt).json()));
        return record.toString();
    }

    private CompletableFuture<BatchOutcome> submit(ModelId model) {
        var begun = System.nanoTime();
        var job = Json.newObject()
                .put("jobName", "throughput")
                .put("roleArn", "arn:aws:iam::123456789012:role/batch")
                .put("modelId", model.value());
        job.putObject("inputDataConfig").putObject("s3InputDataConfig").put("s3Uri", "s3://" + INPUT);
        job.putObject("outputDataConfig").putObject("s3OutputDataConfig").put("s3Uri", "s3://out/");
        return send(request("/model-invocation-job").POST(BodyPublishers.ofString(job.toString())))
                .thenApply(created -> created.path("jobArn").asText())
                .thenApply(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .thenCompose(id -> ended(id).thenCompose(status -> outcome(id, begun)));
    }

    private CompletableFuture<String> ended(String id) {
        return send(request("/model-invocation-job/" + id).GET())
                .thenApply(job -> job.path("status").asText())
                .thenCompose(status -> switch (status) {
                    case "Submitted", "InProgress" ->
                        CompletableFuture.supplyAsync(() -> id, LATER).thenCompose(this::ended);
                    default -> CompletableFuture.completedFuture(status);
                });
    }

    private CompletableFuture<BatchOutcome> outcome(String id, long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        return send(request("/__mock/objects/out/" + id + "/manifest.json.out").GET())
                .thenApply(manifest -> new BatchOutcome(
                        manifest.path("totalRecordCount").asInt(),
                        manifest.path("successRecordCount").asInt(),
                        new TokenUsage(
                                manifest.path("inputTokenCount").asLong(),
                                manifest.path("outputTokenCount").asLong()),
                        took));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(bedrock.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private CompletableFuture<JsonNode> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> Json.object(response.body()));
    }
}
