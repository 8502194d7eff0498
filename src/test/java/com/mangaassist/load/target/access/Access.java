package com.mangaassist.load.target.access;

import com.mangaassist.load.config.AccessSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What gets a request into a gateway. */
public final class Access {

    /** Nothing is needed. */
    public static final Access OPEN = new Access(SecretHeaders.NONE, Optional.empty(), Optional.empty());

    private static final String BEDROCK_TOKEN = "AWS_BEARER_TOKEN_BEDROCK";

    private final SecretHeaders headers;
    private final Optional<IamSignature> signature;
    private final Optional<TrustedAuthorities> trust;

    private Access(SecretHeaders headers, Optional<IamSignature> signature, Optional<TrustedAuthorities> trust) {
        this.headers = headers;
        this.signature = signature;
        this.trust = trust;
    }

    /**
     * Reads what is secret, and makes this process trust whom the user trusts.
     *
     * @param gateway the address that signatures are for
     * @throws IllegalArgumentException naming file and line, if one of the files is wrong
     * @throws IllegalStateException if there is nothing to sign with
     */
    public static Access of(AccessSettings settings, URI gateway, Map<String, String> environment) {
        var headers = fromEnvironment(environment)
                .and(settings.headers().map(file -> read(file, environment)).orElse(SecretHeaders.NONE));
        var iam = settings.auth() == AccessSettings.Auth.IAM;
        if (iam && headers.has("Authorization")) {
            throw new IllegalArgumentException("chat.auth=iam and an Authorization header exclude each other");
        }
        var trust = settings.trust().map(TrustedAuthorities::of);
        trust.ifPresent(TrustedAuthorities::trustEverywhere);
        return new Access(headers, iam ? Optional.of(IamSignature.fromEnvironment(gateway)) : Optional.empty(), trust);
    }

    /**
     * With a token of Bedrock's own, or with credentials to sign with.
     *
     * @throws IllegalStateException if there is neither
     */
    public static Access toBedrock(String region, Map<String, String> environment) {
        if (environment.getOrDefault(BEDROCK_TOKEN, "").isBlank()) {
            var signature = IamSignature.withDefaultCredentials(
                    new IamSignature.Scope(region, "bedrock"), "chat.target=bedrock-direct");
            return new Access(SecretHeaders.NONE, Optional.of(signature), Optional.empty());
        }
        var header = List.of("Authorization: Bearer ${" + BEDROCK_TOKEN + "}");
        return new Access(SecretHeaders.of(header, BEDROCK_TOKEN, environment), Optional.empty(), Optional.empty());
    }

    private static SecretHeaders fromEnvironment(Map<String, String> environment) {
        var lines = environment.getOrDefault(SecretHeaders.VARIABLE, "").lines().toList();
        return SecretHeaders.of(lines, SecretHeaders.VARIABLE, environment);
    }

    private static SecretHeaders read(Path file, Map<String, String> environment) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "-Dchat.headers=" + file + " is not allowed; expected a text in UTF-8", unreadable);
        }
        return SecretHeaders.of(lines, String.valueOf(file), environment);
    }

    /** The headers that a request needs besides. */
    public Map<String, String> headers(String method, URI address, byte[] body) {
        var all = headers.values();
        signature.ifPresent(iam -> all.putAll(iam.of(method, address, body)));
        return all;
    }

    HttpClient.Builder client() {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        trust.map(TrustedAuthorities::context).ifPresent(client::sslContext);
        return client;
    }

    /** A text of unknown origin without what is secret. */
    String hide(String text) {
        return headers.hide(text);
    }

    /** The names of the headers, without their values. */
    @Override
    public String toString() {
        return headers.toString();
    }
}
