package com.mangaassist.load.bedrock.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.dialect.JsonBody;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.protocol.Json;

/** The records of one batch job: {@code {"recordId":…,"modelInput":{…}}}, a line each. */
final class BatchRun {

    private final String modelId;
    private final Runner runner;
    private final StringBuilder output = new StringBuilder();
    private int records;
    private int failed;
    private long inputTokens;
    private long outputTokens;

    BatchRun(String modelId, Runner runner) {
        this.modelId = modelId;
        this.runner = runner;
    }

    void add(String line) {
        records++;
        var result = Json.newObject();
        try {
            var record = JsonBody.object(line.getBytes(UTF_8), () -> BedrockException.malformed(""));
            result.put("recordId", record.path("recordId").asText("%08d".formatted(records)));
            result.set("modelInput", record.path("modelInput"));
            result.set("modelOutput", answer(record.path("modelInput")));
        } catch (BedrockException refused) {
            failed++;
            result.putObject("error").put("errorCode", refused.type().status()).put("errorMessage", refused.text());
        }
        output.append(result).append('\n');
    }

    byte[] output() {
        return output.toString().getBytes(UTF_8);
    }

    byte[] manifest() {
        return Json.newObject()
                .put("totalRecordCount", records)
                .put("processedRecordCount", records)
                .put("successRecordCount", records - failed)
                .put("errorRecordCount", failed)
                .put("inputTokenCount", inputTokens)
                .put("outputTokenCount", outputTokens)
                .toString()
                .getBytes(UTF_8);
    }

    private JsonNode answer(JsonNode modelInput) {
        var answer = JsonBody.object(
                runner.run(modelId, modelInput.toString().getBytes(UTF_8), true), () -> BedrockException.malformed(""));
        inputTokens += answer.path("usage").path("input_tokens").asLong();
        outputTokens += answer.path("usage").path("output_tokens").asLong();
        return answer;
    }
}
