package com.mangaassist.load.bedrock.quota;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.mangaassist.load.bedrock.error.BedrockException;
import com.mangaassist.load.bedrock.error.ErrorType;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Quotas by model, read from YAML:
 *
 * <pre>{@code
 * quotas:
 *   - model: haiku            # part of the id; the first that fits counts
 *     requestsPerMinute: 1000
 *     tokensPerMinute: 2000000
 * }</pre>
 */
public record Quotas(Map<String, Quota> byModel) {

    public static final Quotas NONE = new Quotas(Map.of());

    public Quotas {
        byModel = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byModel));
    }

    /** @throws IllegalArgumentException naming the file, the quota and the field that is wrong */
    public static Quotas read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("quotas " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("quotas " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** @throws IllegalArgumentException naming the quota and the field that is wrong */
    public static Quotas parse(String yaml) {
        var byModel = new LinkedHashMap<String, Quota>();
        for (var quota : tree(yaml).path("quotas")) {
            var where = "quota " + (byModel.size() + 1) + ": ";
            if (!quota.path("model").isTextual()) {
                throw new IllegalArgumentException(where + "model is missing; expected a part of a model id");
            }
            try {
                byModel.put(
                        quota.path("model").asText(),
                        new Quota(number(quota, "requestsPerMinute"), number(quota, "tokensPerMinute")));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(where + wrong.getMessage(), wrong);
            }
        }
        if (byModel.isEmpty()) {
            throw new IllegalArgumentException("expected a list under \"quotas\"");
        }
        return new Quotas(byModel);
    }

    Optional<Quota> of(ModelId model) {
        return byModel.entrySet().stream()
                .filter(quota -> model.value().contains(quota.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static BedrockException tooMany(String what) {
        return new BedrockException(ErrorType.THROTTLING, "Too many " + what + ", please wait before trying again.");
    }

    private static long number(JsonNode quota, String field) {
        var value = quota.path(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    field + ": \"" + value.asText() + "\" is not allowed; expected a number");
        }
        return value.asLong();
    }

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException noYaml) {
            throw new IllegalArgumentException("no valid YAML: " + noYaml.getOriginalMessage(), noYaml);
        }
    }
}
