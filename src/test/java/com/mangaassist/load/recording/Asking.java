package com.mangaassist.load.recording;

import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/** An AWS SDK client that asks in any of the four ways and gives the text of the answer. */
record Asking(BedrockRuntimeAsyncClient client, SdkEventLoopGroup threads) implements AutoCloseable {

    private static final String MODEL = ModelId.HAIKU.value();

    enum Operation {
        INVOKE,
        INVOKE_STREAM,
        CONVERSE,
        CONVERSE_STREAM;

        boolean isStreamed() {
            return this == INVOKE_STREAM || this == CONVERSE_STREAM;
        }
    }

    static Asking at(URI endpoint) {
        var threads = SdkEventLoopGroup.builder().numberOfThreads(2).build();
        var client = BedrockRuntimeAsyncClient.builder()
                .endpointOverride(endpoint)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().eventLoopGroup(threads))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "nothing")))
                .build();
        return new Asking(client, threads);
    }

    String ask(Operation operation, String requestId, String prompt) {
        return join(begin(operation, requestId, prompt));
    }

    /** All at once; the request ids are {@code r0}, {@code r1}, … */
    List<String> askAll(Operation operation, List<String> prompts) {
        var answers = IntStream.range(0, prompts.size())
                .mapToObj(index -> begin(operation, "r" + index, prompts.get(index)))
                .toList();
        return answers.stream().map(Asking::join).toList();
    }

    private static String join(CompletableFuture<String> answer) {
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<String> begin(Operation operation, String requestId, String prompt) {
        return switch (operation) {
            case INVOKE -> invoke(prompt);
            case INVOKE_STREAM -> invokeStream(requestId, prompt);
            case CONVERSE -> converse(prompt);
            case CONVERSE_STREAM -> converseStream(prompt);
        };
    }

    private CompletableFuture<String> invoke(String prompt) {
        return client.invokeModel(request -> request.modelId(MODEL).body(body(prompt)))
                .thenApply(answer -> Json.object(answer.body().asUtf8String())
                        .at("/content/0/text")
                        .asText());
    }

    private CompletableFuture<String> invokeStream(String requestId, String prompt) {
        var text = new StringBuilder();
        var visitor = InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                .onChunk(chunk -> text.append(Json.object(chunk.bytes().asUtf8String())
                        .at("/delta/text")
                        .asText("")))
                .build();
        return client.invokeModelWithResponseStream(
                        request -> request.modelId(MODEL)
                                .body(body(prompt))
                                .requestMetadata("{\"requestId\":\"" + requestId + "\"}"),
                        InvokeModelWithResponseStreamResponseHandler.builder()
                                .subscriber(visitor)
                                .build())
                .thenApply(done -> text.toString());
    }

    private CompletableFuture<String> converse(String prompt) {
        return client.converse(request -> request.modelId(MODEL).messages(message(prompt)))
                .thenApply(answer -> answer.output().message().content().get(0).text());
    }

    private CompletableFuture<String> converseStream(String prompt) {
        var text = new StringBuilder();
        var visitor = ConverseStreamResponseHandler.Visitor.builder()
                .onContentBlockDelta(delta -> text.append(delta.delta().text()))
                .build();
        return client.converseStream(
                        request -> request.modelId(MODEL).messages(message(prompt)),
                        ConverseStreamResponseHandler.builder()
                                .subscriber(visitor)
                                .build())
                .thenApply(done -> text.toString());
    }

    private static SdkBytes body(String prompt) {
        return SdkBytes.fromUtf8String(ClaudeRequest.of(prompt).json());
    }

    private static Message message(String prompt) {
        return Message.builder()
                .role(ConversationRole.USER)
                .content(block -> block.text(prompt))
                .build();
    }

    @Override
    public void close() {
        client.close();
        var stopped = threads.eventLoopGroup().shutdownGracefully(0, 1, TimeUnit.SECONDS);
        stopped.awaitUninterruptibly();
    }
}
