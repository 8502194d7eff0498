package com.mangaassist.load.target.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The signature, calculated once more by hand.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
 *     signed AWS API request</a>
 */
final class IamSignatureTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final String SCOPE = "20150830/eu-west-1/execute-api/aws4_request";
    private static final URI SOCKET = URI.create("wss://abc.execute-api.eu-west-1.amazonaws.com/prod");
    private static final URI STREAM = URI.create("https://abc.execute-api.eu-west-1.amazonaws.com/prod/chat/stream");

    private final IamSignature signature = new IamSignature(
            StaticCredentialsProvider.create(AwsSessionCredentials.create("AKIDEXAMPLE", SECRET, "the session")),
            new IamSignature.Scope("eu-west-1", "execute-api"),
            Clock.fixed(Instant.parse("2015-08-30T12:36:00Z"), ZoneOffset.UTC));

    @Test
    void theUpgradeOfAWebSocketIsASignedGet() throws Exception {
        var headers = signature.of("GET", SOCKET, new byte[0]);

        assertThat(headers).containsEntry("X-Amz-Date", "20150830T123600Z");
        assertThat(headers).containsEntry("X-Amz-Security-Token", "the session");
        assertThat(headers.get("Authorization")).isEqualTo(authorization("GET", SOCKET, headers, ""));
    }

    @Test
    void aPostIsSignedWithItsBody() throws Exception {
        var body = "{\"prompt\":\"おすすめは?\"}";

        var headers = signature.of("POST", STREAM, body.getBytes(UTF_8));

        assertThat(headers.get("Authorization")).isEqualTo(authorization("POST", STREAM, headers, body));
    }

    private static String authorization(String method, URI address, Map<String, String> sent, String body)
            throws Exception {
        var headers = new TreeMap<String, String>();
        sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.remove("authorization");
        headers.put("host", Objects.requireNonNull(address.getHost()));
        var names = String.join(";", headers.keySet());
        var canonical = method + "\n" + address.getPath() + "\n\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + sha256(body);
        var toSign = "AWS4-HMAC-SHA256\n20150830T123600Z\n" + SCOPE + "\n" + sha256(canonical);
        var key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (var part : SCOPE.split("/", -1)) {
            key = hmac(key, part);
        }
        return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + SCOPE + ", SignedHeaders=" + names + ", Signature="
                + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
