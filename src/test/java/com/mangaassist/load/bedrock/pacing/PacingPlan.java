package com.mangaassist.load.bedrock.pacing;

import com.mangaassist.load.bedrock.model.ModelProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the mock keeps time.
 *
 * @param wholeAsStream whether a plain answer takes as long as its stream would; otherwise it takes the time to first
 *     token, as the specification's does
 * @param reading how requests and tokens become time
 * @param rules the first that names the model counts
 */
public record PacingPlan(boolean wholeAsStream, Reading reading, LoadFactor load, List<PaceRule> rules) {

    /** Timed as the specification's mock: nothing but a normal distribution and a constant rate. */
    public static final PacingPlan SPECIFICATION = new PacingPlan(false, Reading.NONE, LoadFactor.NONE, List.of());

    /**
     * Timed as measured services are: plain answers take what their streams would, reading costs 39 µs a token (two real
     * answers of Claude 3 Haiku on Bedrock, 58 and 16,761 tokens in), and tokens do not come like a metronome.
     */
    public static final PacingPlan PHYSICAL =
            new PacingPlan(true, new Reading(Duration.ofNanos(39_000), 0.3, 1), LoadFactor.NONE, List.of());

    public PacingPlan {
        rules = List.copyOf(rules);
    }

    /**
     * What tokens cost beyond the model's own pace.
     *
     * @param prefill for each token of the request, before the first token of the answer
     * @param jitter standard deviation of the time between two tokens, as a share of that time, 0 to 1
     * @param tokensPerChunk so many come at a time, the first of them in time, as where something on the way gathers them
     */
    public record Reading(Duration prefill, double jitter, int tokensPerChunk) {

        static final Reading NONE = new Reading(Duration.ZERO, 0, 1);

        public Reading {
            if (!(jitter >= 0 && jitter <= 1)) {
                throw new IllegalArgumentException("jitter: " + jitter + " is not allowed; expected 0 to 1");
            }
            if (tokensPerChunk < 1) {
                throw new IllegalArgumentException(
                        "tokensPerChunk: " + tokensPerChunk + " is not allowed; expected 1 or more");
            }
        }
    }

    /**
     * The plan of this name, or in this file.
     *
     * @param plan {@code specification}, {@code physical} or a YAML file: see {@link PacingFile}
     * @throws IllegalArgumentException naming the file and field that is wrong
     */
    public static PacingPlan of(String plan) {
        return switch (plan) {
            case "specification" -> SPECIFICATION;
            case "physical" -> PHYSICAL;
            default -> PacingFile.read(Path.of(plan));
        };
    }

    PaceRule rule(ModelProfile profile) {
        return rules.stream()
                .filter(rule -> profile.id().value().contains(rule.model()))
                .findFirst()
                .orElse(PaceRule.OWN);
    }
}
