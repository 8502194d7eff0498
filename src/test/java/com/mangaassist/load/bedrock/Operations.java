package com.mangaassist.load.bedrock;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mangaassist.load.bedrock.admin.AdminRoutes;
import com.mangaassist.load.bedrock.admin.Controls;
import com.mangaassist.load.bedrock.answer.Composer;
import com.mangaassist.load.bedrock.catalog.FoundationModels;
import com.mangaassist.load.bedrock.catalog.InferenceProfiles;
import com.mangaassist.load.bedrock.dialect.ClaudeMessages;
import com.mangaassist.load.bedrock.dialect.Converse;
import com.mangaassist.load.bedrock.dialect.RememberingDialect;
import com.mangaassist.load.bedrock.invoke.Invoker;
import com.mangaassist.load.bedrock.invoke.Service;
import com.mangaassist.load.bedrock.invoke.TokenCounting;
import com.mangaassist.load.bedrock.job.AsyncInvokes;
import com.mangaassist.load.bedrock.job.BatchJobs;
import com.mangaassist.load.bedrock.job.ObjectStore;
import com.mangaassist.load.bedrock.model.ModelRegistry;
import com.mangaassist.load.bedrock.pacing.Chance;
import com.mangaassist.load.bedrock.pacing.Pacing;
import com.mangaassist.load.bedrock.safety.Guardrail;
import com.mangaassist.load.bedrock.safety.SafetyRules;
import com.mangaassist.load.bedrock.server.Routes;
import com.mangaassist.load.cost.PriceList;
import com.mangaassist.load.fixture.TokenEstimator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;

/** Puts the parts of a mock together. */
final class Operations {

    private Operations() {}

    static Routes of(MockBehavior behavior, Controls controls) {
        var conduct = behavior.conduct();
        var models = controls.answers().models();
        var composer = new Composer(
                controls.answers().librarian(),
                TokenEstimator.bpe(),
                controls.answers().cache(),
                SafetyRules.standard());
        var pacing = Pacing.of(
                new Chance(behavior.seed()),
                conduct.tempo().latencyScale(),
                conduct.tempo().plan());
        var service = new Service(composer, pacing, controls.gatekeeper(), controls.faults());
        var invoker = new Invoker(models, service, controls.journal());
        var counting = new TokenCounting(models, composer);
        var guardrail = new Guardrail(SafetyRules.standard());
        var routes = inference(invoker)
                .add("POST", "/model/{modelId}/count-tokens", counting::count)
                .add("POST", "/guardrail/{guardrail}/version/{version}/apply", guardrail::apply);
        addJobs(routes, models, invoker);
        addCatalog(routes, models);
        AdminRoutes.add(routes, controls, prices());
        return routes;
    }

    private static Routes inference(Invoker invoker) {
        var claude = new RememberingDialect(new ClaudeMessages());
        var converse = new RememberingDialect(new Converse());
        return new Routes()
                .add("POST", "/model/{modelId}/invoke", call -> invoker.whole(claude, call))
                .add("POST", "/model/{modelId}/invoke-with-response-stream", call -> invoker.streamed(claude, call))
                .add("POST", "/model/{modelId}/converse", call -> invoker.whole(converse, call))
                .add("POST", "/model/{modelId}/converse-stream", call -> invoker.streamed(converse, call));
    }

    private static void addJobs(Routes routes, ModelRegistry models, Invoker invoker) {
        var store = new ObjectStore();
        var async = new AsyncInvokes(models, invoker::runJob, store, InstantSource.system());
        var batch = new BatchJobs(models, invoker::runJob, store, InstantSource.system());
        routes.add("POST", "/async-invoke", async::start)
                .add("GET", "/async-invoke", async::list)
                .add("GET", "/async-invoke/{invocationArn}", async::get)
                .add("POST", "/model-invocation-job", batch::create)
                .add("POST", "/model-invocation-job/{jobIdentifier}/stop", batch::stop)
                .add("GET", "/model-invocation-jobs", batch::list)
                .add("GET", "/model-invocation-job/{jobIdentifier}", batch::get)
                .add("PUT", "/__mock/objects/{name}", store::put)
                .add("GET", "/__mock/objects/{name}", store::get);
    }

    private static void addCatalog(Routes routes, ModelRegistry models) {
        var foundation = new FoundationModels(models);
        var profiles = new InferenceProfiles(models, InstantSource.system());
        routes.add("GET", "/foundation-models", foundation::list)
                .add("GET", "/foundation-models/{modelIdentifier}", foundation::get)
                .add("GET", "/inference-profiles", profiles::list)
                .add("POST", "/inference-profiles", profiles::create)
                .add("GET", "/inference-profiles/{inferenceProfileIdentifier}", profiles::get)
                .add("DELETE", "/inference-profiles/{inferenceProfileIdentifier}", profiles::delete);
    }

    private static PriceList prices() {
        try (var file = Operations.class.getResourceAsStream("/prices.json")) {
            return PriceList.parse(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
