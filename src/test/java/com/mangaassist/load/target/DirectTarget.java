package com.mangaassist.load.target;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.metric.GroundTruth;
import com.mangaassist.load.protocol.form.ChatForm;
import com.mangaassist.load.protocol.form.ChatForms;
import com.mangaassist.load.target.access.Access;
import java.net.URI;

/** Bedrock, asked by the users themselves. */
record DirectTarget(TargetSettings.Direct settings, Access access) implements Target {

    /** @throws IllegalStateException in one line, if there are no credentials */
    static DirectTarget of(TargetSettings.Direct settings) {
        return new DirectTarget(settings, Access.toBedrock(settings.region(), System.getenv()));
    }

    /** There is none; nobody is sent here. */
    @Override
    public URI webSocket() {
        return settings.url();
    }

    @Override
    public URI http() {
        return settings.url();
    }

    @Override
    public ChatForm form() {
        return ChatForms.bedrock();
    }

    @Override
    public GroundTruth groundTruth() {
        return GroundTruth.UNKNOWN;
    }

    @Override
    public void close() {}
}
