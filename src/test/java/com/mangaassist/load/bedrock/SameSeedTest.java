package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.bedrock.fault.FaultPlan;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Same seed, same requests: the same bytes, latencies told included, apart from the service's request ids and dates. */
final class SameSeedTest {

    private static final String MODEL = "/model/" + ModelId.HAIKU;
    private static final String CLAUDE = ClientsUnderTest.body("How is the weather?", 60);
    private static final String CONVERSE =
            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"How is the weather?\"}]}]}";
    private static final String TOOLS = CLAUDE.substring(0, CLAUDE.length() - 1)
            + ",\"tools\":[{\"name\":\"get_weather\",\"input_schema\":{\"type\":\"object\",\"properties\":"
            + "{\"city\":{\"type\":\"string\"},\"days\":{\"type\":\"integer\"}}}}]}";
    private static final String BATCH =
            "{\"jobName\":\"j\",\"roleArn\":\"arn:aws:iam::1:role/r\",\"modelId\":\"" + ModelId.SONNET
                    + "\",\"inputDataConfig\":{\"s3InputDataConfig\":{\"s3Uri\":\"s3://in/b.jsonl\"}},"
                    + "\"outputDataConfig\":{\"s3OutputDataConfig\":{\"s3Uri\":\"s3://out/\"}}}";
    private static final String ASYNC = "{\"modelId\":\"" + ModelId.SONNET + "\",\"modelInput\":" + CLAUDE
            + ",\"outputDataConfig\":{\"s3OutputDataConfig\":{\"s3Uri\":\"s3://out/async\"}}}";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    private record Request(String method, String path, String body) {}

    private static final List<Request> REQUESTS = List.of(
            new Request("POST", MODEL + "/invoke", CLAUDE),
            new Request("POST", MODEL + "/invoke", TOOLS),
            new Request("POST", MODEL + "/invoke", "{}"),
            new Request("POST", MODEL + "/invoke-with-response-stream", CLAUDE),
            new Request("POST", MODEL + "/invoke-with-response-stream", TOOLS),
            new Request("POST", MODEL + "/converse", CONVERSE),
            new Request("POST", MODEL + "/converse-stream", CONVERSE),
            new Request(
                    "POST",
                    "/model/anthropic.claude-3-5-haiku-20241022-v1:0/count-tokens",
                    "{\"input\":{\"converse\":" + CONVERSE + "}}"),
            new Request(
                    "POST",
                    "/guardrail/g/version/1/apply",
                    "{\"source\":\"INPUT\",\"content\":[{\"text\":{\"text\":\"Hello\"}}]}"),
            new Request("PUT", "/__mock/objects/in/b.jsonl", "{\"modelInput\":" + CLAUDE + "}"),
            new Request("POST", "/model-invocation-job", BATCH),
            new Request("POST", "/async-invoke", ASYNC),
            new Request("GET", "/foundation-models", ""),
            new Request("GET", "/inference-profiles", ""));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** All that one mock answers, three times over, so that faults and random answers strike some of them. */
    private List<String> answers(long seed) throws IOException, InterruptedException {
        var plan = FaultPlan.parse("""
                faults:
                  - {what: stall 17ms, when: after 5 tokens, probability: 0.3}
                  - {what: error ThrottlingException, probability: 0.2}
                """);
        var behavior = MockBehavior.defaults(seed).withLatencyScale(0.05).withFaults(plan);
        try (var bedrock = MockBedrock.start(behavior)) {
            var answers = new ArrayList<String>();
            for (var strategy : List.of("fixture", "random", "hash")) {
                for (var request : REQUESTS) {
                    answers.add(answer(bedrock, request, strategy));
                }
            }
            return answers;
        }
    }

    private String answer(MockBedrock bedrock, Request request, String strategy)
            throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(URI.create(bedrock.url() + request.path()))
                        .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()))
                        .header("X-Mock-Strategy", strategy)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("x-amzn-requestid");
        return response.statusCode() + " " + headers + "\n"
                + DATE.matcher(new String(response.body(), ISO_8859_1)).replaceAll("DATE");
    }

    @Test
    void theSameSeedAnswersTheSameBytes() throws Exception {
        assertThat(answers(42)).containsExactlyElementsOf(answers(42));
    }

    @Test
    void anotherSeedDoesNot() throws Exception {
        assertThat(answers(43)).isNotEqualTo(answers(42));
    }

    @Test
    void aStreamTellsTheLatenciesThatWerePlanned() throws Exception {
        var plan = FaultPlan.parse("faults: [{what: stall 40ms, when: first token}]");
        try (var bedrock =
                MockBedrock.start(MockBehavior.defaults(1).withLatencyScale(0).withFaults(plan))) {
            var answer = answer(bedrock, new Request("POST", MODEL + "/invoke-with-response-stream", CLAUDE), "echo");
            var last = answer.substring(answer.lastIndexOf("{\"bytes\":\"") + 10);
            var event = new String(Base64.getDecoder().decode(last.substring(0, last.indexOf('"'))), ISO_8859_1);

            assertThat(event).contains("\"invocationLatency\":40,\"firstByteLatency\":40");
        }
    }
}
