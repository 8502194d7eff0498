package com.mangaassist.load.target.access;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Signs requests to API Gateway, or to Bedrock, with the AWS SDK's own signer; of a WebSocket, the upgrade.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html">IAM
 *     authorization of WebSocket APIs</a>
 */
final class IamSignature {

    private static final Pattern HOST = Pattern.compile(".+\\.execute-api\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final Scope scope;
    private final Clock clock;

    /** What a signature is for. */
    record Scope(String region, String service) {}

    IamSignature(IdentityProvider<? extends AwsCredentialsIdentity> credentials, Scope scope, Clock clock) {
        this.credentials = credentials;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * With the credentials of the default chain, which are renewed beside the load.
     *
     * @param gateway names the region, unless it has a domain of its own; then the default chain does
     * @throws IllegalStateException in one line, if there are no credentials or no region
     */
    static IamSignature fromEnvironment(URI gateway) {
        return withDefaultCredentials(new Scope(region(gateway), "execute-api"), "chat.auth=iam");
    }

    /**
     * The same for any service.
     *
     * @param wish the option that asked for signatures
     * @throws IllegalStateException in one line, if there are no credentials
     */
    static IamSignature withDefaultCredentials(Scope scope, String wish) {
        var credentials = DefaultCredentialsProvider.builder()
                .asyncCredentialUpdateEnabled(true)
                .build();
        try {
            credentials.resolveCredentials();
        } catch (SdkClientException none) {
            throw new IllegalStateException(wish + ": there are no AWS credentials in the environment, a profile, or"
                    + " the machine's role; see `aws configure`");
        }
        return new IamSignature(credentials, scope, Clock.systemUTC());
    }

    private static String region(URI gateway) {
        var host = HOST.matcher(gateway.getHost());
        if (host.matches()) {
            return host.group(1);
        }
        try {
            return new DefaultAwsRegionProviderChain().getRegion().id();
        } catch (SdkClientException none) {
            throw new IllegalStateException("chat.auth=iam: " + gateway.getHost()
                    + " does not name its region; set AWS_REGION, or the profile's region");
        }
    }

    /** The headers that make a request a signed one. */
    Map<String, String> of(String method, URI address, byte[] body) {
        var signed = signer.sign(
                        wish -> wish.identity(credentials.resolveIdentity().join())
                                .request(SdkHttpRequest.builder()
                                        .method(SdkHttpMethod.fromValue(method))
                                        .uri(overHttp(address))
                                        .build())
                                .payload(ContentStreamProvider.fromByteArray(body))
                                .putProperty(AwsV4HttpSigner.REGION_NAME, scope.region())
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, scope.service())
                                .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request();
        var headers = new TreeMap<String, String>();
        signed.forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeIf("host"::equalsIgnoreCase);
        return headers;
    }

    /** The upgrade of a WebSocket is a GET over HTTP. */
    private static URI overHttp(URI address) {
        return URI.create(address.toString().replaceFirst("^ws", "http"));
    }
}
