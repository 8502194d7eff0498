package com.mangaassist.load.bedrock.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.answer.CachePoint;
import com.mangaassist.load.bedrock.answer.Inference;
import com.mangaassist.load.bedrock.answer.Terms;
import com.mangaassist.load.bedrock.answer.Tools;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.model.ModelProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads the body of InvokeModel; each refusal has the service's text. */
final class ClaudeRequest {

    private final JsonNode root;

    /** @throws BedrockException if this is no JSON object */
    ClaudeRequest(byte[] body) {
        this.root = JsonBody.object(body, () -> BedrockException.malformed(""));
    }

    /** @throws BedrockException if the model would not take it */
    Inference inference(ModelProfile model) {
        new ClaudeSchema(root).check();
        new ClaudeRules(root).check(model);
        var stops = new ArrayList<String>();
        root.path("stop_sequences").forEach(stop -> stops.add(stop.asText()));
        return new Inference(
                model,
                new Inference.Conversation(text(root.path("system")), messages(), tools(), cached(model)),
                new Inference.Limits(root.path("max_tokens").asInt(), stops),
                new Terms(Map.of(), Terms.Quality.USUAL, form(root), Optional.empty()));
    }

    /** The form of the answer that parameters of the model ask for. */
    static Terms.Form form(JsonNode parameters) {
        var format = parameters.has("output_format")
                ? parameters.path("output_format")
                : parameters.path("output_config").path("format");
        var thinking = parameters.path("thinking").path("type").asText();
        return new Terms.Form(
                thinking.equals("enabled") || thinking.equals("adaptive"),
                format.path("schema").isObject() ? Optional.of(format.path("schema")) : Optional.empty(),
                List.of());
    }

    private List<CachePoint> cached(ModelProfile model) {
        return model.limits().cacheFrom() == 0
                ? List.of()
                : new CachePoints(ClaudeRequest::blockText)
                        .add(root.path("tools"))
                        .add(root.path("system"))
                        .add(root.path("messages"))
                        .points();
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
        for (var tool : root.path("tools")) {
            offered.add(new Tools.Tool(tool.path("name").asText(), tool.path("input_schema")));
        }
        var choice = root.path("tool_choice");
        var type = choice.path("type").asText("auto");
        if (type.equals("none")) {
            return Tools.NONE;
        }
        return new Tools(
                offered,
                type.equals("any") || type.equals("tool"),
                choice.path("name").asText(""),
                !ToolPairs.CLAUDE.results(last()).isEmpty());
    }

    private JsonNode last() {
        return root.path("messages").path(root.path("messages").size() - 1);
    }

    private static int images(JsonNode content) {
        int images = 0;
        for (var block : content) {
            var type = block.path("type").asText();
            images += type.equals("image") || type.equals("document") ? 1 : 0;
        }
        return images;
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
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
        return switch (block.path("type").asText("text")) {
            case "text" -> block.path("text").asText();
            case "tool_use" -> block.path("input").toString();
            case "tool_result" -> text(block.path("content"));
            default -> block.has("input_schema") ? block.toString() : "";
        };
    }
}
