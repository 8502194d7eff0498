package com.mangaassist.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.target.access.TestAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The main job, as it is, against a gateway in another process: encrypted, and closed to who has no token. */
final class DeployedGatewayTest {

    private static final String TOKEN = "planted-bearer-token-0123456789";
    private static final String API_KEY = "planted-api-key-0123456789";
    private static final String QUERY = "planted-query-token-0123456789";
    private static final String WEBHOOK = "/services/planted-webhook-0123456789";

    @TempDir
    private Path folder;

    @Test
    void theMainJobRunsAgainstADeployedGatewayAndItsSecretsShowNowhere() throws Exception {
        var keys = TestAuthority.vouchingFor("ip:127.0.0.1", folder);
        var token = Files.writeString(folder.resolve("token.txt"), TOKEN);
        var headers = Files.writeString(
                folder.resolve("headers.txt"), "Authorization: Bearer ${TOKEN}\nx-api-key: " + API_KEY + "\n");
        var slack = slack();
        try (var gateway = gateway(keys, token)) {
            var address = gateway.said("chat gateway  wss://(127.0.0.1:\\d+)/chat");
            var environment =
                    Map.of("TOKEN", TOKEN, "MANGAASSIST_SLACK_WEBHOOK", "http://127.0.0.1:" + slack.port() + WEBHOOK);
            try (var job = ChildProcess.mainJob(
                    folder,
                    environment,
                    "-Dchat.rate=10",
                    "-Dchat.target=gateway",
                    "-Dchat.ws.url=wss://" + address + "/chat?token=" + QUERY,
                    "-Dchat.http.url=https://" + address,
                    "-Dchat.headers=" + headers,
                    "-Dchat.trust=" + keys.authority())) {
                job.exitCode();

                assertThat(job.output())
                        .contains("headers    Authorization: ****, x-api-key: ****", "preflight  sse answers after");
                assertEveryTurnWasAnswered(job);
            }
        } finally {
            slack.disposeNow();
        }
        PlantedSecrets.assertNowhere(folder, List.of(TOKEN, API_KEY, QUERY, WEBHOOK), List.of(token, headers));
    }

    private void assertEveryTurnWasAnswered(ChildProcess job) throws Exception {
        var run = ChildProcess.run(folder).orElseThrow(() -> new AssertionError("no results:\n" + job.output()));
        var accounting =
                Json.object(Files.readString(run.resolve("report.json"))).path("accounting");
        assertThat(accounting.path("sent").asInt()).as(job.output()).isGreaterThanOrEqualTo(25);
        assertThat(accounting.path("completed").asInt())
                .isEqualTo(accounting.path("sent").asInt());
    }

    private ChildProcess gateway(TestAuthority keys, Path token) {
        return ChildProcess.start(
                folder.resolve("gateway.log"),
                Map.of(),
                List.of(
                        "-Dmock.port=0",
                        "-Dgateway.port=0",
                        "-Dmock.latencyScale=0.1",
                        "-Dmock.strategy=echo",
                        "-Dgateway.certificate=" + keys.certificate(),
                        "-Dgateway.key=" + keys.key(),
                        "-Dgateway.token=" + token),
                "com.mangaassist.load.command.Mock",
                List.of());
    }

    private static DisposableServer slack() {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle((in, out) -> in.receive().then(out.status(200).send()))
                .bindNow();
    }
}
