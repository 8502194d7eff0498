package com.mangaassist.load.simulation;

import com.mangaassist.load.baseline.Fingerprint;
import com.mangaassist.load.baseline.GateRules;
import com.mangaassist.load.config.CacheSettings;
import com.mangaassist.load.config.Option;
import com.mangaassist.load.config.Settings;
import com.mangaassist.load.config.Shape;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.TurnLimits;
import com.mangaassist.load.report.RunContext;
import com.mangaassist.load.report.RunEvidence;
import com.mangaassist.load.report.RunIdentity;
import com.mangaassist.load.report.RunTerms;
import com.mangaassist.load.stats.BetweenRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is known of a run before its first user arrives.
 *
 * @param conditions under which its plan is comparable with others
 */
record RunSetup(
        Class<?> simulation, Settings settings, Options options, Instant startedAt, Map<String, String> conditions) {

    /** The specification's {@code timeout_seconds}. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    /**
     * The options as they are.
     *
     * @param typed by the person who started the run
     * @param effective with the simulation's own defaults
     */
    record Options(Properties typed, Properties effective) {}

    Path folder() {
        return project().runFolder(simulation, startedAt);
    }

    /** The run's own name. */
    String id() {
        return String.valueOf(folder().getFileName());
    }

    Project project() {
        return Project.ofThisBuild();
    }

    GateRules rules() {
        var gate = settings.gate();
        var betweenRuns =
                settings.target() instanceof TargetSettings.Embedded ? BetweenRuns.EMBEDDED : BetweenRuns.LIVE;
        var rules = GateRules.of(gate.thresholdPercent(), betweenRuns);
        return gate.strict() ? rules.failingOnInconclusive() : rules;
    }

    /** Whether the load ends once the gate is decided; on a live target each further request costs money. */
    boolean stopsEarly() {
        var live = !(settings.target() instanceof TargetSettings.Embedded);
        var steady = settings.load().arrivals().shape() == Shape.STEADY;
        return settings.gate().checked() && settings.gate().earlyStop().orElse(live && steady);
    }

    TurnLimits limits() {
        return new TurnLimits(TIMEOUT, settings.gate().slo());
    }

    RunTerms terms() {
        return new RunTerms(limits(), RunEnvironment.options(options.effective()));
    }

    RunContext context(Path folder, RunEvidence evidence) {
        var identity = new RunIdentity(
                String.valueOf(folder.getFileName()),
                settings.gate().stage(),
                startedAt,
                settings.load().seed(),
                RunEnvironment.command(simulation, options.typed()));
        return new RunContext(identity, RunEnvironment.facts(), fingerprint(), evidence);
    }

    /** An answer that no model gave is not comparable with one that a model gave. */
    private Optional<String> cache() {
        return settings.target() instanceof TargetSettings.Embedded embedded
                ? Optional.of(embedded.gateway().cache().mode())
                        .filter(mode -> mode != CacheSettings.Mode.OFF)
                        .map(CacheSettings.Mode::id)
                : Optional.empty();
    }

    /** What the embedded mock answers decides how long its answers are. */
    private Optional<String> strategies() {
        return settings.target() instanceof TargetSettings.Embedded embedded
                ? Optional.of(embedded.mock().answers().strategies().toString())
                        .filter(how -> !how.equals(Map.of("", "echo").toString()))
                : Optional.empty();
    }

    /**
     * The mock's own behaviour is not part of it: a slower mock is a slower system, which the gate must find. Neither is
     * the seed binding, since the gate must hold for any.
     */
    Fingerprint fingerprint() {
        var load = settings.load();
        var binding = new LinkedHashMap<String, String>();
        if (conditions.containsKey(Option.RATE.id()) || conditions.containsKey(Option.USERS.id())) {
            binding.put("simulation", simulation.getSimpleName());
        }
        binding.put("chat.target", settings.target().name());
        binding.putAll(conditions);
        cache().ifPresent(mode -> binding.put("gateway.cache", mode));
        strategies().ifPresent(how -> binding.put(Option.MOCK_STRATEGY.id(), how));
        binding.put("chat.transports", new TreeMap<>(load.transports().shares()).toString());
        binding.put(
                "prompts",
                Integer.toHexString(Prompts.named(load.prompts()).stream()
                        .map(Prompt::text)
                        .toList()
                        .hashCode()));
        var advisory = Map.of(
                "chat.seed", String.valueOf(load.seed()),
                "chat.duration", load.arrivals().duration().toString(),
                "cores", String.valueOf(Runtime.getRuntime().availableProcessors()),
                "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "java", Runtime.version().toString());
        return new Fingerprint(binding, advisory);
    }
}
