package com.mangaassist.load.recording;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Signs requests for the real host: a client's own signature covers the host that it sees, which is the proxy.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Signature
 *     Version 4</a>
 */
final class Signature {

    private static final Pattern SCOPE =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request.*");

    private static final List<String> OF_THE_OLD_SIGNATURE =
            List.of("authorization", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token");

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;

    Signature(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        this.credentials = credentials;
    }

    static boolean isSigned(HttpHeaders headers) {
        return SCOPE.matcher(headers.get("authorization", "")).matches();
    }

    /** The headers with a new signature; region and service are the client's. */
    Mono<HttpHeaders> renew(Upstream.Request request, URI address) {
        return Mono.fromFuture(() -> credentials.resolveIdentity())
                .map(identity -> renewed(request, address, identity));
    }

    private HttpHeaders renewed(Upstream.Request request, URI address, AwsCredentialsIdentity identity) {
        var scope = SCOPE.matcher(request.headers().get("authorization"));
        if (!scope.matches()) {
            throw new IllegalArgumentException("authorization: no Signature Version 4");
        }
        var signed = signer.sign(wish -> wish.identity(identity)
                .request(unsigned(request, address))
                .payload(ContentStreamProvider.fromByteArray(request.body().array()))
                .putProperty(AwsV4HttpSigner.REGION_NAME, scope.group(1))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, scope.group(2)));
        return headers(signed);
    }

    private static SdkHttpRequest unsigned(Upstream.Request request, URI address) {
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(request.method()))
                .uri(address);
        for (var header : Heads.passable(request.headers())) {
            if (!OF_THE_OLD_SIGNATURE.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                unsigned.appendHeader(header.getKey(), header.getValue());
            }
        }
        return unsigned.build();
    }

    private static HttpHeaders headers(SignedRequest signed) {
        var headers = new DefaultHttpHeaders();
        signed.request().forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("host")) {
                headers.add(name, values);
            }
        });
        return headers;
    }
}
