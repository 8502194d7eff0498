package com.mangaassist.load.command;

import com.mangaassist.load.config.ServerSettings;
import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.target.EmbeddedTarget;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** Mock Bedrock and chat gateway, standing alone until Ctrl-C. */
public final class Mock {

    private Mock() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var servers = start()) {
            System.out.println("mock Bedrock  " + servers.bedrockUrl());
            System.out.println("chat gateway  " + servers.webSocket());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException wrong) {
            System.err.println("error: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private static EmbeddedTarget start() {
        var settings = ServerSettings.from(System.getProperties());
        return EmbeddedTarget.start(
                new TargetSettings.Embedded(settings.mock(), settings.gateway()), settings.door(), settings.seed());
    }
}
