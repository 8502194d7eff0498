package com.mangaassist.load.target.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/**
 * One calculation by hand holds for a request of the AWS SDK's own Bedrock client and for one of the load's.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
 *     signed AWS API request</a>
 */
final class BedrockSignatureTest {

    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", SECRET));
    private static final String MODEL = "anthropic.claude-3-haiku-20240307-v1:0";
    private static final String PATH = "/model/anthropic.claude-3-haiku-20240307-v1%3A0/invoke";
    private static final String BODY = "{\"prompt\":\"おすすめは?\"}";

    @Test
    void theSdksOwnRequestIsSignedAsCalculated() throws Exception {
        var request = requestOfTheSdk();

        assertThat(request.encodedPath()).isEqualTo(PATH);
        var headers = new TreeMap<String, String>();
        request.forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        assertThat(headers.get("Authorization")).isEqualTo(authorization(headers));
    }

    @Test
    void theLoadsRequestIsSignedAsCalculated() throws Exception {
        var signature = new IamSignature(
                CREDENTIALS,
                new IamSignature.Scope("us-east-1", "bedrock"),
                Clock.fixed(Instant.parse("2026-11-24T12:36:00Z"), ZoneOffset.UTC));

        var headers = new TreeMap<>(signature.of(
                "POST", URI.create("https://bedrock-runtime.us-east-1.amazonaws.com" + PATH), BODY.getBytes(UTF_8)));

        headers.put("Host", "bedrock-runtime.us-east-1.amazonaws.com");
        assertThat(headers).containsEntry("X-Amz-Date", "20261124T123600Z");
        assertThat(headers.get("Authorization")).isEqualTo(authorization(headers));
    }

    @Test
    void aTokenOfBedrocksOwnIsSentAndNotShown() {
        var access = Access.toBedrock("us-east-1", Map.of("AWS_BEARER_TOKEN_BEDROCK", "bedrock-api-key-1"));

        assertThat(access.headers("POST", URI.create("https://example.com/"), new byte[0]))
                .containsExactly(Map.entry("Authorization", "Bearer bedrock-api-key-1"));
        assertThat(access.toString()).doesNotContain("api-key-1");
    }

    /** As it goes onto the wire, where it is caught. */
    private static SdkHttpRequest requestOfTheSdk() {
        var sent = new ArrayList<SdkHttpRequest>();
        try (var client = BedrockRuntimeClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(how -> how.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes unused) {
                        sent.add(context.httpRequest());
                        throw new IllegalStateException("caught");
                    }
                }))
                .build()) {
            client.invokeModel(request -> request.modelId(MODEL).body(SdkBytes.fromUtf8String(BODY)));
        } catch (RuntimeException caught) {
            assertThat(sent).as(caught.toString()).isNotEmpty();
        }
        return sent.get(0);
    }

    /** @param sent all headers; those that are signed are named in the authorization itself */
    private static String authorization(Map<String, String> sent) throws GeneralSecurityException {
        var headers = new TreeMap<String, String>();
        sent.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        var names = headers.getOrDefault("authorization", "").replaceAll(".*SignedHeaders=([^,]*),.*", "$1");
        var date = headers.getOrDefault("x-amz-date", "");
        var scope = List.of(date.substring(0, 8), "us-east-1", "bedrock", "aws4_request");
        var canonical = "POST\n" + PATH.replace("%", "%25") + "\n\n"
                + List.of(names.split(";", -1)).stream()
                        .map(name -> name + ":" + headers.get(name) + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + sha256(BODY);
        var toSign = "AWS4-HMAC-SHA256\n" + date + "\n" + String.join("/", scope) + "\n" + sha256(canonical);
        var key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (var part : scope) {
            key = hmac(key, part);
        }
        return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + String.join("/", scope) + ", SignedHeaders=" + names
                + ", Signature=" + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
