package com.mangaassist.load.simulation;

import com.mangaassist.load.config.Settings;
import com.mangaassist.load.config.Shape;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.fixture.Trace;

/** The main job's load: new users at a rate, so many users, or those of a trace. */
final class ChatLoad {

    private ChatLoad() {}

    /** @throws IllegalArgumentException in one line, if a file is wrong */
    static LoadPlan of(Settings settings) {
        var load = settings.load();
        var crowd = load.crowd();
        if (crowd.trace().isPresent()) {
            return TraceLoad.of(load, Trace.read(crowd.trace().get()));
        }
        var prompts = Prompts.named(load.prompts());
        if (crowd.users().isPresent()) {
            return ClosedLoad.of(load, crowd.users().getAsInt(), prompts);
        }
        var open = OpenLoad.of(load, prompts);
        return load.arrivals().shape() == Shape.SOAK ? new SoakLoad(open, settings) : open;
    }
}
