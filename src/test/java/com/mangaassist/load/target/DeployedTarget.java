package com.mangaassist.load.target;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.target.access.Access;
import java.net.URI;

/** A gateway that runs elsewhere. */
record DeployedTarget(TargetSettings.Deployed settings, Access access) implements Target {

    static DeployedTarget of(TargetSettings.Deployed settings) {
        return new DeployedTarget(settings, Access.of(settings.access(), settings.webSocketUrl(), System.getenv()));
    }

    @Override
    public URI webSocket() {
        return settings.webSocketUrl();
    }

    @Override
    public URI http() {
        return settings.httpUrl();
    }

    @Override
    public ChatForm form() {
        return settings.frames();
    }

    @Override
    public GroundTruth groundTruth() {
        return GroundTruth.UNKNOWN;
    }

    @Override
    public void close() {}
}
