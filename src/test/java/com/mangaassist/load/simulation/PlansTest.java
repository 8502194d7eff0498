package com.mangaassist.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mangaassist.load.baseline.Check;
import com.mangaassist.load.baseline.PrettyJson;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.RunMeasurements;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.report.Section;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlansTest {

    private static final Part FIRST = new Part(Transport.WS, 10);
    private static final Part SECOND = new Part(Transport.HTTP, 20);
    private static final RunMeasurements NOTHING = new RunMeasurements(Map.of(), Duration.ZERO, List.of());

    static List<Plans> both() {
        return List.of(Sequence.of(FIRST, SECOND), new Together("both", List.of(FIRST, SECOND)));
    }

    @ParameterizedTest
    @MethodSource("both")
    void allPartsAreMeasuredAndJudged(Plans plans) {
        assertThat(plans.routes()).hasSize(2);
        assertThat(plans.conditions()).isEqualTo(Map.of("ws", "10", "http", "20"));
        assertThat(plans.turns()).isEqualTo(30);
        assertThat(plans.checkNames()).containsExactly("ws", "http");
        assertThat(plans.checks(NOTHING)).extracting(Check::name).containsExactly("ws", "http");
        assertThat(plans.sections()).extracting(Section::name).containsExactly("ws", "http");
    }

    @Test
    void lengthsAddUpInASequenceOnly() {
        assertThat(both()).extracting(LoadPlan::length).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(20));
    }

    /** A plan that looks different from any other in all that it says. */
    private record Part(Transport transport, long turns) implements LoadPlan {

        @Override
        public Set<Route> routes() {
            return Set.of(new Route(transport, ModelId.HAIKU));
        }

        @Override
        public Map<String, String> conditions() {
            return Map.of(transport.id(), String.valueOf(turns));
        }

        @Override
        public PopulationBuilder users(Stage stage) {
            throw new UnsupportedOperationException("nobody runs it");
        }

        @Override
        public Duration length() {
            return Duration.ofSeconds(turns);
        }

        @Override
        public List<String> checkNames() {
            return List.of(transport.id());
        }

        @Override
        public List<Check> checks(RunMeasurements run) {
            return List.of(new Check(transport.id(), true, "", ""));
        }

        @Override
        public List<Section> sections() {
            return List.of(new Section(transport.id(), PrettyJson.newObject(), List.of()));
        }
    }
}
