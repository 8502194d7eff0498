package com.mangaassist.load.target;

import com.mangaassist.load.config.ServerSettings;
import com.mangaassist.load.gateway.Authorizer;
import com.mangaassist.load.gateway.GatewayBehavior;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the options say of a gateway's door, in its own terms. */
final class DoorConfiguration {

    private DoorConfiguration() {}

    /** @throws IllegalArgumentException naming the option and the file, if it cannot be used */
    static GatewayBehavior behind(ServerSettings.Door door, GatewayBehavior behavior) {
        var token = door.token().map(DoorConfiguration::token).map(Authorizer::bearer);
        var guarded = token.map(behavior::withAuthorizer).orElse(behavior);
        return door.certificate().isPresent() && door.key().isPresent()
                ? guarded.withTls(tls(door.certificate().get(), door.key().get()))
                : guarded;
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "-Dgateway.token=" + file + " is not allowed; expected a text in UTF-8", unreadable);
        }
    }

    private static SslContext tls(Path certificate, Path key) {
        try {
            return SslContextBuilder.forServer(certificate.toFile(), key.toFile())
                    .build();
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "-Dgateway.certificate=" + certificate + " with -Dgateway.key=" + key
                            + " is not allowed; expected a PEM certificate and its key in PKCS#8",
                    unusable);
        }
    }
}
