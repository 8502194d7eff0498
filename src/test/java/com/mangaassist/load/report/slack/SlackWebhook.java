package com.mangaassist.load.report.slack;

import java.net.InetAddress;
import java.net.URI;

/** The address of an incoming webhook, which whoever knows it may post to; it never shows itself. */
public final class SlackWebhook {

    /** The environment variable that holds it. */
    public static final String VARIABLE = "MANGAASSIST_SLACK_WEBHOOK";

    private final URI address;

    private SlackWebhook(URI address) {
        this.address = address;
    }

    /** @throws IllegalArgumentException without the address, if it is none, or would travel unencrypted */
    public static SlackWebhook of(String address) {
        URI uri;
        try {
            uri = URI.create(address.strip());
        } catch (IllegalArgumentException showsTheAddress) {
            throw refusal();
        }
        if (uri.getHost() == null || !(isEncrypted(uri) || isLoopback(uri))) {
            throw refusal();
        }
        return new SlackWebhook(uri);
    }

    private static boolean isEncrypted(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && uri.getHost().equals(InetAddress.getLoopbackAddress().getHostAddress());
    }

    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException(VARIABLE + " is no https address");
    }

    URI address() {
        return address;
    }

    @Override
    public String toString() {
        return "SlackWebhook[hidden]";
    }
}
