package com.mangaassist.load.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;

/** Gatling trusts every certificate and every host name unless it is told otherwise. */
final class GatlingConfTest {

    private static final String TRUSTS_ALL = "gatling.ssl.useInsecureTrustManager";
    private static final String CHECKS_HOSTS = "gatling.http.enableHostnameVerification";

    @Test
    void certificatesAndHostNamesAreChecked() {
        var defaults = ConfigFactory.parseResources("gatling-defaults.conf");
        var ours = ConfigFactory.parseResources("gatling.conf");

        assertThat(defaults.getBoolean(TRUSTS_ALL)).isTrue();
        assertThat(defaults.getBoolean(CHECKS_HOSTS)).isFalse();
        assertThat(ours.getBoolean(TRUSTS_ALL)).isFalse();
        assertThat(ours.getBoolean(CHECKS_HOSTS)).isTrue();
    }
}
