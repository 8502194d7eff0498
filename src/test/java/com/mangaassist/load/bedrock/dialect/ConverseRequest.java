package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.answer.CachePoint;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.answer.Tools;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads the body of Converse; each refusal has the service's text. */
public final class ConverseRequest {

    private final JsonNode root;

    /** @throws BedrockException if this is no JSON object */
    public ConverseRequest(byte[] body) {
        this(JsonBody.object(body, () -> BedrockException.of(ErrorType.SERIALIZATION)));
    }

    public ConverseRequest(JsonNode root) {
        this.root = root;
    }

    /** @throws BedrockException if the model would not take it */
    public Inference inference(ModelProfile model) {
        new ConverseSchema(root).check();
        new ConverseRules(root).check(model);
        var config = root.path("inferenceConfig");
        var stops = new ArrayList<String>();
        config.path("stopSequences").forEach(stop -> stops.add(stop.asText()));
        return new Inference(
                model,
                new Inference.Conversation(text(root.path("system")), messages(), tools(), cached(model)),
                new Inference.Limits(
                        config.path("maxTokens").asInt(model.limits().outputTokens()), stops),
                new ConverseTerms(root).terms());
    }

    /** @throws BedrockException if something is to be remembered by a model that cannot */
    private List<CachePoint> cached(ModelProfile model) {
        var parts = List.of(root.path("toolConfig").path("tools"), root.path("system"), root.path("messages"));
        if (model.limits().cacheFrom() > 0) {
            var points = new CachePoints(ConverseRequest::blockText);
            parts.forEach(points::add);
            return points.points();
        }
        if (parts.stream().anyMatch(CachePoints::areIn)) {
            throw new BedrockException(
                    ErrorType.ACCESS_DENIED,
                    "You invoked an unsupported model or your request did not allow prompt caching."
                            + " See the documentation for more information.");
        }
        return List.of();
    }

    private List<Inference.Message> messages() {
        var messages = new ArrayList<Inference.Message>();
        for (var message : root.path("messages")) {
            var content = message.path("content");
            messages.add(new Inference.Message(message.path("role").asText(), text(content), images(content)));
        }
        return messages;
    }

    private Tools tools() {
        var offered = new ArrayList<Tools.Tool>();
        for (var tool : root.path("toolConfig").path("tools")) {
            var spec = tool.path("toolSpec");
            if (spec.isObject()) {
                offered.add(new Tools.Tool(
                        spec.path("name").asText(), spec.path("inputSchema").path("json")));
            }
        }
        var choice = root.path("toolConfig").path("toolChoice");
        return new Tools(
                offered,
                choice.has("any") || choice.has("tool"),
                choice.path("tool").path("name").asText(""),
                !ToolPairs.CONVERSE.results(last()).isEmpty());
    }

    private JsonNode last() {
        return root.path("messages").path(root.path("messages").size() - 1);
    }

    private static int images(JsonNode content) {
        int images = 0;
        for (var block : content) {
            images += block.has("image") || block.has("document") ? 1 : 0;
        }
        return images;
    }

    private static String text(JsonNode content) {
        var text = new StringJoiner(" ");
        for (var block : content) {
            var said = blockText(block);
            if (!said.isEmpty()) {
                text.add(said);
            }
        }
        return text.toString();
    }

    private static String blockText(JsonNode block) {
        if (block.has("text")) {
            return block.path("text").asText();
        }
        if (block.has("toolUse")) {
            return block.path("toolUse").path("input").toString();
        }
        if (block.has("toolResult")) {
            return text(block.path("toolResult").path("content"));
        }
        if (block.has("guardContent")) {
            return block.path("guardContent").path("text").path("text").asText();
        }
        return block.has("json") || block.has("toolSpec")
                ? block.path(block.has("json") ? "json" : "toolSpec").toString()
                : "";
    }
}
