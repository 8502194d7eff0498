package com.mangaassist.load.scenario;

import com.mangaassist.load.fixture.Prompt;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import java.util.Locale;
import java.util.Optional;

/**
 * One fault, over which transport it is tried, and what users must see of it.
 *
 * @param name part of the ids of the requests that meet it
 * @param what the fault, in words
 * @param gateway what is wrong with the gateway, in words; empty if nothing is
 * @param promptLength characters to make the prompt of; 0 to leave it as it is
 * @param expected {@code completed}, or {@code truncated} or {@code failed} with the code
 */
public record FaultDrill(
        String name, String what, Transport transport, String gateway, int promptLength, String expected) {

    /** The benchmark that its turns count as. */
    public Route route() {
        return new Route("resilience_" + transport.id() + "_haiku", transport, ModelId.HAIKU);
    }

    /** A turn that meets the fault. */
    public TurnPlan struck(long seed, int number, Prompt prompt) {
        var asked = promptLength == 0
                ? prompt.text()
                : prompt.text().repeat(promptLength / prompt.text().length() + 1);
        return turn(String.format(Locale.ROOT, "f%d/%s/%02d", seed, name, number), prompt, asked);
    }

    /** A turn right after it, which must not notice. */
    public TurnPlan probing(String drill, int number, Prompt prompt) {
        return turn(String.format(Locale.ROOT, "p%s/%02d", drill, number), prompt, prompt.text());
    }

    private TurnPlan turn(String id, Prompt prompt, String text) {
        return new TurnPlan(
                new TurnLabel(id, route(), prompt.queryType(), prompt.language()),
                new ChatRequest(id, text, Optional.of(prompt.queryType()), Optional.of(ModelId.HAIKU)));
    }
}
