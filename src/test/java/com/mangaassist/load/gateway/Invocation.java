package com.mangaassist.load.gateway;

import com.mangaassist.load.protocol.ClaudeRequest;
import com.mangaassist.load.protocol.Json;
import com.mangaassist.load.protocol.ModelId;

/**
 * One call of a model.
 *
 * @param requestId the chat's request id; it travels as request metadata, so that both ends' logs can be joined
 */
public record Invocation(String requestId, ModelId model, ClaudeRequest request) {

    /**
     * The {@code X-Amzn-Bedrock-Request-Metadata} of the call.
     *
     * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html">InvokeModel</a>
     */
    String metadata() {
        return Json.newObject().put("requestId", requestId).toString();
    }
}
