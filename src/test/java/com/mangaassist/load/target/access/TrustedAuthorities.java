package com.mangaassist.load.target.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Authorities of the user's own, beside those that Java trusts. Whose certificate it is, is checked as ever. */
final class TrustedAuthorities {

    /** Certificates are public; the format wants one nevertheless. */
    private static final String PASSWORD = "public";

    private final KeyStore authorities;

    private TrustedAuthorities(KeyStore authorities) {
        this.authorities = authorities;
    }

    /** @throws IllegalArgumentException naming the file, if there is no certificate in it */
    static TrustedAuthorities of(Path pem) {
        try {
            var all = new ArrayList<Certificate>(read(pem));
            all.addAll(ofJava());
            return new TrustedAuthorities(store(all));
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalArgumentException(
                    "-Dchat.trust=" + pem + " is not allowed; expected a PEM file of certificates", broken);
        }
    }

    private static Collection<? extends Certificate> read(Path pem) throws GeneralSecurityException, IOException {
        try (var stream = Files.newInputStream(pem)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(stream);
            if (certificates.isEmpty()) {
                throw new GeneralSecurityException("empty");
            }
            return certificates;
        }
    }

    private static List<? extends Certificate> ofJava() throws GeneralSecurityException {
        return Arrays.stream(factory(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyStore store(List<Certificate> certificates) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("JKS");
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("authority-" + i, certificates.get(i));
        }
        return store;
    }

    SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory(authorities).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no TLS", impossible);
        }
    }

    /**
     * Makes every client of this process trust them. Gatling reads its own trust store before a simulation begins, so
     * Java's default is the only place left.
     */
    void trustEverywhere() {
        try {
            var file = Files.createTempFile("authorities", ".jks");
            file.toFile().deleteOnExit();
            try (var stream = Files.newOutputStream(file)) {
                authorities.store(stream, PASSWORD.toCharArray());
            }
            System.setProperty("javax.net.ssl.trustStore", file.toString());
            System.setProperty("javax.net.ssl.trustStoreType", "JKS");
            System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        } catch (IOException | GeneralSecurityException failed) {
            throw new UncheckedIOException("chat.trust: cannot keep the authorities", new IOException(failed));
        }
    }
}
