package com.mangaassist.load.bedrock.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.protocol.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Faults by probability, model and time since the plan counts, read from YAML or JSON:
 *
 * <pre>{@code
 * faults:
 *   - what: stall 2s          # error CODE [message], hold 250ms, slow 10, cut, reset, corrupt checksum, half frame, burst,
 *     when: after 5 tokens    #   duplicate, wrong content type, empty stream
 *     probability: 0.05       # before response (default), first token, end; default 1
 *     model: haiku            # part of the id; default any
 *     from: 10s               # default the start
 *     until: 30s              # default never
 *     request: checkout       # part of the request's id; default any
 *     attempts: 2             # only so many of each request; default all
 * }</pre>
 *
 * <p>{@code transport}, {@code gateway} and {@code expect} are for those who try the faults, and not read here.
 */
public record FaultPlan(List<Rule> rules) {

    public static final FaultPlan NONE = new FaultPlan(List.of());

    private static final Set<String> KEYS = Set.of(
            "what",
            "when",
            "probability",
            "model",
            "from",
            "until",
            "request",
            "attempts",
            "transport",
            "gateway",
            "expect");

    public FaultPlan {
        rules = List.copyOf(rules);
    }

    /** When a fault may strike: never outside of its window. */
    public record Window(Duration from, Duration until) {

        private static final Duration NEVER = Duration.ofDays(36_500);

        /** Whether it never ends. */
        boolean isOpen() {
            return until.equals(NEVER);
        }

        boolean contains(Duration elapsed) {
            return elapsed.compareTo(from) >= 0 && elapsed.compareTo(until) < 0;
        }
    }

    /**
     * Whom a fault may strike.
     *
     * @param model part of the model's id
     * @param request part of the request's id
     * @param attempts at most so many of one request, counted from the first
     */
    public record Aim(String model, String request, int attempts) {

        public Aim {
            if (attempts < 1) {
                throw new IllegalArgumentException("attempts: " + attempts + " is not allowed; expected 1 or more");
            }
        }

        boolean at(Attempt attempt) {
            return attempt.model().value().contains(model)
                    && attempt.requestId().contains(request)
                    && attempt.number() <= attempts;
        }
    }

    public record Rule(Fault fault, double probability, Aim aim, Window window) {

        public Rule {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability: " + probability + " is not allowed; expected 0 to 1");
            }
        }
    }

    /** @throws IllegalArgumentException naming the file, the fault and the field that is wrong */
    public static FaultPlan read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("fault plan " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("fault plan " + file + ": " + wrong.getMessage(), wrong);
        }
    }

    /** @throws IllegalArgumentException naming the fault and the field that is wrong */
    public static FaultPlan parse(String yaml) {
        var faults = tree(yaml).path("faults");
        if (!faults.isArray()) {
            throw new IllegalArgumentException("expected a list under \"faults\"");
        }
        var rules = new ArrayList<Rule>();
        for (var fault : faults) {
            try {
                rules.add(rule(fault));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("fault " + (rules.size() + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        return new FaultPlan(rules);
    }

    /**
     * The first rule that strikes this attempt of this request.
     *
     * @param sinceNanos when the plan's time began
     */
    Optional<Fault> draw(Chance chance, Attempt attempt, long sinceNanos) {
        var elapsed = Duration.ofNanos(attempt.receivedNanos() - sinceNanos);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.aim().at(attempt)
                    && rule.window().contains(elapsed)
                    && chance.unit("fault" + i, attempt.requestId(), attempt.number()) < rule.probability()) {
                return Optional.of(rule.fault());
            }
        }
        return Optional.empty();
    }

    /**
     * One attempt at one request.
     *
     * @param receivedNanos when its request came, by the clock of the faults
     */
    public record Attempt(String requestId, int number, ModelId model, long receivedNanos) {}

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException noYaml) {
            var at = noYaml.getLocation();
            throw new IllegalArgumentException(
                    "no valid YAML at line " + (at == null ? "?" : at.getLineNr()) + ": " + noYaml.getOriginalMessage(),
                    noYaml);
        }
    }

    private static Rule rule(JsonNode fault) {
        fault.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "unknown field \"" + key + "\"; allowed: what, when, probability, model, from, until, request,"
                                + " attempts, transport, gateway, expect");
            }
        });
        var window = new Window(
                fault.has("from") ? FaultWords.time(fault.path("from").asText()) : Duration.ZERO,
                fault.has("until") ? FaultWords.time(fault.path("until").asText()) : Window.NEVER);
        return new Rule(
                Fault.parse(
                        fault.path("when").asText("before response"),
                        fault.path("what").asText("")),
                fault.path("probability").asDouble(fault.has("probability") ? -1 : 1),
                aim(fault),
                window);
    }

    private static Aim aim(JsonNode fault) {
        return new Aim(
                fault.path("model").asText(""),
                fault.path("request").asText(""),
                fault.path("attempts").asInt(fault.has("attempts") ? 0 : Integer.MAX_VALUE));
    }
}
