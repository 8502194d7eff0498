package com.mangaassist.load.target;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.protocol.form.ChatForm;
import java.net.URI;

/** A gateway that runs elsewhere. */
record DeployedTarget(TargetSettings.Deployed settings) implements Target {

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
