package com.mangaassist.load.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mangaassist.load.protocol.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    @Test
    void defaultsAreTheContracts() {
        var settings = Settings.from(new Properties());

        assertThat(settings.target()).isInstanceOf(TargetSettings.Embedded.class);
        assertThat(settings.load().arrivals())
                .isEqualTo(new Arrivals(Shape.STEADY, 40, Duration.ofSeconds(5), Duration.ofSeconds(45)));
        assertThat(settings.load().transports().shares())
                .isEqualTo(Map.of(Transport.WS, 60, Transport.SSE, 20, Transport.HTTP, 20));
        assertThat(settings.gate())
                .isEqualTo(new GateSettings(
                        "embedded",
                        Duration.ofSeconds(3),
                        10,
                        true,
                        false,
                        Optional.empty(),
                        settings.gate().files()));
        assertThat(settings.gate().files())
                .isEqualTo(
                        new GateFiles(Path.of("baselines"), Optional.of(Path.of("target/history")), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat.rate=abc",
                "chat.rate=0",
                "chat.rate=-1",
                "chat.rate=NaN",
                "chat.rate=Infinity",
                "chat.duration=0s",
                "chat.duration=1500ms",
                "chat.rampUp=500ms",
                "chat.duration=fast",
                "chat.duration=PT-5S",
                "chat.rampUp=-1s",
                "chat.workload=wild",
                "chat.warmup=-1",
                "chat.warmup=1.5",
                "chat.transports=ws",
                "chat.transports=ws=0",
                "chat.transports=ftp=1",
                "chat.transports=ws=1,ws=2",
                "chat.transports=ws=-1,sse=5",
                "chat.users=0",
                "chat.trace=/no/such/file",
                "chat.maxDrift=-1",
                "chat.maxHeapGrowth=x",
                "chat.prompts=mine",
                "chat.prompts=src",
                "chat.seed=x",
                "chat.stage=../secrets",
                "chat.slo=0s",
                "chat.threshold=0",
                "chat.threshold=100",
                "chat.inconclusive=shrug",
                "chat.baseline=maybe",
                "chat.baselines=",
                "chat.history=",
                "chat.earlyStop=yes",
                "chat.alerts=no/such/file",
                "chat.target=moon",
                "chat.prices=/no/such/file",
                "chat.queryMix=/no/such/file",
                "chat.dailyMessages=0",
                "chat.dailyMessages=1e6",
                "chat.budget=0",
                "chat.budget=$5",
                "chat.maxCostRise=-10",
                "chat.maxDailyCost=cheap",
                "mock.latencyScale=-1",
                "mock.errorRate=1.1",
                "mock.throttleRate=x",
                "mock.faults=/no/such/file",
                "mock.quotas=/no/such/file",
                "mock.lifecycle=dead",
                "mock.port=70000",
                "gateway.port=x",
                "gateway.client=curl",
                "gateway.cache=maybe",
                "gateway.cacheTtl=0s",
                "gateway.cacheTypes=smalltalk",
                "gateway.cacheHitRates=greeting_faq=2",
                "gateway.cacheHitRates=greeting_faq",
                "mock.host="
            })
    void aWrongValueIsReportedWithItsOptionAndWhatIsAllowed(String typed) {
        assertThatThrownBy(() -> Settings.from(properties(typed)))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageStartingWith("-D" + typed + " is not allowed; expected ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chat.rte,chat.rate",
        "chat.Duration,chat.duration",
        "mock.latency,mock.latencyScale",
        "gateway.prt,gateway.port"
    })
    void anUnknownNameIsReportedWithTheNearestKnownOne(String typed, String nearest) {
        assertThatThrownBy(() -> Settings.from(properties(typed + "=5")))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessage("-D" + typed + ": there is no such option; did you mean -D" + nearest + "?");
    }

    @Test
    void otherPeoplesPropertiesAreNotOurs() {
        assertThat(Settings.from(properties("java.version=17", "gatling.core.x=1")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.users=5 chat.rate=40", "chat.users=5 chat.workload=spike", "chat.workload=trace"})
    void optionsThatExcludeOrLackEachOtherAreReported(String typed) {
        assertThatThrownBy(() -> Settings.from(properties(typed.split(" "))))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining(typed.substring(0, typed.indexOf('=')))
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDeployedGatewayNeedsItsAddresses() {
        assertThatThrownBy(() -> Settings.from(properties("chat.target=gateway")))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessageContaining("chat.ws.url");
    }

    @Test
    void whatMayCostMoneyNeedsABudget() {
        assertThatThrownBy(() -> Settings.from(properties(
                        "chat.target=gateway",
                        "chat.ws.url=wss://ws.example.com/prod",
                        "chat.http.url=https://example.com")))
                .isInstanceOf(InvalidOptionException.class)
                .hasMessage(
                        "-Dchat.target=gateway may cost money; give -Dchat.budget=USD, which the load will not overspend");
    }

    @Test
    void aDeployedGatewaysBaselinesAreNamedAfterItsHost() {
        var settings = Settings.from(properties(
                "chat.target=gateway",
                "chat.ws.url=wss://ws.example.com/prod",
                "chat.http.url=https://example.com",
                "chat.budget=1"));

        assertThat(settings.target())
                .isEqualTo(new TargetSettings.Deployed(
                        URI.create("wss://ws.example.com/prod"), URI.create("https://example.com")));
        assertThat(settings.gate().stage()).isEqualTo("ws.example.com");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "45s,PT45S", "5m,PT5M", "1h,PT1H", "PT2M,PT2M"})
    void durationsAreReadInBothForms(String typed, Duration expected) {
        assertThat(Durations.parse(typed)).isEqualTo(expected);
    }

    private static Properties properties(String... pairs) {
        var properties = new Properties();
        for (var pair : pairs) {
            properties.setProperty(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return properties;
    }
}
