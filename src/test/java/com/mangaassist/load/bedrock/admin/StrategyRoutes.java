package com.mangaassist.load.bedrock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.mangaassist.load.bedrock.answer.Librarian;
import com.mangaassist.load.bedrock.answer.Strategy;
import com.mangaassist.load.bedrock.server.Answer;
import com.mangaassist.load.bedrock.server.Routes;
import com.mangaassist.load.protocol.Json;

/** {@code /__mock/strategies}: PUT sets how answers are chosen, for a model or for all, GET tells it. */
final class StrategyRoutes {

    private final Librarian librarian;

    private StrategyRoutes(Librarian librarian) {
        this.librarian = librarian;
    }

    static void add(Routes routes, Librarian librarian) {
        var admin = new StrategyRoutes(librarian);
        routes.add("PUT", "/__mock/strategies", JsonOperation.of(admin::choose))
                .add("GET", "/__mock/strategies", call -> admin.chosen());
    }

    /**
     * {@code {"model":"haiku","strategy":"hash"}}; or {@code {"model":"haiku","unknownPrompt":"error"}}, which answers from
     * fixtures and says what becomes of the others.
     */
    private Answer choose(JsonNode body) {
        var strategy = body.has("unknownPrompt")
                ? unknown(Json.text(body, "unknownPrompt"))
                : Strategy.of(Json.text(body, "strategy"));
        librarian.choose(
                librarian.strategies().with(Json.optionalText(body, "model").orElse(""), strategy));
        return chosen();
    }

    private static Strategy unknown(String policy) {
        return switch (policy) {
            case "echo" -> Strategy.FIXTURE;
            case "error" -> Strategy.REPLAY;
            default ->
                throw new IllegalArgumentException(
                        "unknownPrompt: \"" + policy + "\" is not allowed; expected echo, error");
        };
    }

    private Answer chosen() {
        var strategies = librarian.strategies();
        var json = Json.newObject().put("strategy", strategies.usual().id());
        var models = json.putObject("models");
        strategies.byModel().forEach((model, strategy) -> models.put(model, strategy.id()));
        return JsonOperation.json(json);
    }
}
