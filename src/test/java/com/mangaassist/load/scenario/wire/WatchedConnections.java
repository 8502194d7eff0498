package com.mangaassist.load.scenario.wire;

import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.protocol.Protocol;
import io.gatling.core.protocol.ProtocolComponents;
import io.gatling.core.protocol.ProtocolComponentsRegistry;
import io.gatling.core.protocol.ProtocolKey;
import io.gatling.core.structure.ScenarioContext;
import io.gatling.http.engine.HttpEngine;
import io.gatling.http.engine.response.DefaultStatsProcessor;
import io.gatling.http.engine.tx.HttpTxExecutor;
import io.gatling.http.protocol.HttpComponents;
import io.gatling.http.protocol.HttpProtocol;
import io.gatling.javaapi.core.ActionBuilder;
import io.netty.util.concurrent.FastThreadLocal;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.collection.mutable.HashMap;

/**
 * Lets actions that connect do so under a watch.
 *
 * <p>Gatling has no place for this, so these actions are built with HTTP components of ours that pass everything on to
 * Gatling's. That binds this class to Gatling's inner structure; the pinned version has it, and a test says when another
 * has not.
 */
public final class WatchedConnections {

    private final FastThreadLocal<@Nullable ConnectionWatch> expected = new FastThreadLocal<>();

    /** The next connection that is made on this thread is watched; to be called right before the action. */
    public void expect(ConnectionWatch watch) {
        expected.set(watch);
    }

    /** The same action, with its connection watched. */
    public ActionBuilder watching(ActionBuilder connecting) {
        return () -> new io.gatling.core.action.builder.ActionBuilder() {
            @Override
            public Action build(ScenarioContext context, Action next) {
                return connecting.asScala().build(watching(context), next);
            }
        };
    }

    private ScenarioContext watching(ScenarioContext context) {
        var core = context.coreComponents();
        var key = HttpProtocol.HttpProtocolKey();
        var components = watching(core, context.protocolComponentsRegistry().components(key));
        var factories = new HashMap<ProtocolKey<?, ?>, Function1<Protocol, ProtocolComponents>>();
        factories.put(key, protocol -> components);
        var registry = new ProtocolComponentsRegistry(
                core, scala.collection.immutable.Map$.MODULE$.empty(), factories, new HashMap<>());
        return new ScenarioContext(core, registry, context.pauseType(), context.throttled());
    }

    private HttpComponents watching(CoreComponents core, HttpComponents http) {
        var engine = new HttpEngine(
                null,
                new WatchedClient(http.httpEngine(), expected),
                core.eventLoopGroup(),
                core.clock(),
                core.configuration());
        var executor = new HttpTxExecutor(
                core, engine, http.httpCaches(), new DefaultStatsProcessor(core.statsEngine()), http.httpProtocol());
        return new HttpComponents(http.httpProtocol(), engine, http.httpCaches(), executor);
    }
}
