package com.mangaassist.load.simulation;

import com.mangaassist.load.config.TargetSettings;
import com.mangaassist.load.fixture.Prompts;
import com.mangaassist.load.metric.LoadStop;
import com.mangaassist.load.metric.Route;
import com.mangaassist.load.metric.TurnLabel;
import com.mangaassist.load.metric.TurnOutcome;
import com.mangaassist.load.metric.TurnRecord;
import com.mangaassist.load.metric.TurnSink;
import com.mangaassist.load.metric.TurnTiming;
import com.mangaassist.load.protocol.ChatFrame;
import com.mangaassist.load.protocol.ChatRequest;
import com.mangaassist.load.protocol.ModelId;
import com.mangaassist.load.protocol.Transport;
import com.mangaassist.load.target.Target;
import com.mangaassist.load.target.access.Preflight;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** The questions before the load: one over each transport of a deployed gateway, paid from the budget like all others. */
final class FirstQuestions {

    private final Target target;
    private final TurnSink budget;
    private final LoadStop stop;
    private final PrintStream console;

    FirstQuestions(Target target, TurnSink budget, LoadStop stop, PrintStream console) {
        this.target = target;
        this.budget = budget;
        this.stop = stop;
        this.console = console;
    }

    /** @throws IllegalStateException in one line, if the gateway does not answer as a load needs it to */
    void ask(RunSetup setup) {
        if (!(setup.settings().target() instanceof TargetSettings.Deployed deployed)) {
            return;
        }
        var headers = target.access().toString();
        if (!headers.isEmpty()) {
            console.println("headers    " + headers);
        }
        if (deployed.access().preflight()) {
            setup.settings().load().transports().shares().keySet().forEach(this::ask);
        }
    }

    private void ask(Transport transport) {
        var prompt = Prompts.standard().get(0);
        var id = "preflight-" + transport.id();
        var label = new TurnLabel(id, new Route(transport, ModelId.HAIKU), prompt.queryType(), prompt.language());
        budget.arriving(label, prompt.text());
        if (stop.isTripped()) {
            throw new IllegalStateException(stop.reason().orElse("the budget is spent"));
        }
        budget.sent(label);
        var began = System.nanoTime();
        var answer = new Preflight(target.access(), target.form(), RunSetup.TIMEOUT)
                .ask(
                        new ChatRequest(id, prompt.text(), Optional.of(prompt.queryType()), Optional.empty()),
                        transport,
                        target.webSocket(),
                        target.http());
        var took = Duration.ofNanos(System.nanoTime() - began);
        budget.record(
                new TurnRecord(label, new TurnTiming(began, Optional.empty(), Optional.empty(), took), of(answer)));
        console.println("preflight  " + transport.id() + " answers after " + took.toMillis() + " ms, "
                + answer.model().value());
    }

    private static TurnOutcome of(ChatFrame.Stop answer) {
        return new TurnOutcome.Completed(answer.model(), answer.usage(), answer.stopReason(), answer.cached());
    }
}
