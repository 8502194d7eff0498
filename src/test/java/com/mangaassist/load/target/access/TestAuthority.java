package com.mangaassist.load.target.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A certificate authority that nobody trusts yet, and a server it vouches for; made by the JDK's own tool. */
public final class TestAuthority {

    private static final String PASSWORD = "only-for-this-test";

    private final Path folder;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /** @param subject whom the server's certificate is for, such as {@code ip:127.0.0.1} */
    public static TestAuthority vouchingFor(String subject, Path folder) throws Exception {
        var authority = new TestAuthority(folder);
        authority.make("authority", "bc:c");
        authority.make("server", "san=" + subject, "-signer", "authority");
        authority.export();
        return authority;
    }

    /** PEM, to trust. */
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    /** PEM. */
    public Path certificate() {
        return folder.resolve("server.pem");
    }

    /** PEM, PKCS#8. */
    public Path key() {
        return folder.resolve("server.key");
    }

    private void make(String alias, String extension, String... more) throws IOException, InterruptedException {
        var java = Path.of(ProcessHandle.current().info().command().orElseThrow());
        var tool = java.resolveSibling("keytool").toString();
        var command = Stream.concat(
                        Stream.of(
                                tool,
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + alias,
                                "-ext",
                                extension,
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store().toString(),
                                "-storepass",
                                PASSWORD),
                        Stream.of(more))
                .toList();
        var made = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(made.getInputStream().readAllBytes(), UTF_8);
        if (made.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private void export() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(store())) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        Files.writeString(
                authority(), pem("CERTIFICATE", keys.getCertificate("authority").getEncoded()));
        var chain = new StringBuilder();
        for (Certificate certificate : List.of(keys.getCertificateChain("server"))) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        Files.writeString(certificate(), chain);
        Files.writeString(
                key(),
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    private static String pem(String what, byte[] content) {
        return Stream.of(
                        "-----BEGIN " + what + "-----",
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content),
                        "-----END " + what + "-----")
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
