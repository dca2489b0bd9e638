package org.standfirst.monitoring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.standfirst.cdn.CdnPurger;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.database.PoolUse;
import org.standfirst.edge.EdgeFigures;
import org.standfirst.picture.RenditionWorker;
import org.standfirst.wire.TellHub;

/** What the program does, as Prometheus reads it. Made only where somebody may ask. */
@Component
@Lazy
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Database database;
    private final ChangeLog changes;
    private final RenditionWorker renditions;
    private final TellHub hub;
    private final CdnPurger cdn;
    private final MultiGauge lag;
    private final MultiGauge queues;
    private final MultiGauge reachable;

    Metrics(
            Database database,
            ChangeLog changes,
            RenditionWorker renditions,
            TellHub hub,
            CdnPurger cdn,
            EdgeFigures edge) {
        this.database = database;
        this.changes = changes;
        this.renditions = renditions;
        this.hub = hub;
        this.cdn = cdn;
        this.lag = MultiGauge.builder("standfirst.follower.lag")
                .description("Changes that a follower of the log has yet to read")
                .register(registry);
        this.queues = MultiGauge.builder("standfirst.queue.length")
                .description("Pieces of work that wait")
                .register(registry);
        this.reachable = MultiGauge.builder("standfirst.database.up")
                .description("1 if the database answered this time")
                .register(registry);
        bind(edge);
        bindPools();
        bindJava();
    }

    private void bind(EdgeFigures edge) {
        count("standfirst.edge.hits", "Answers from memory", edge, EdgeFigures::hits);
        count("standfirst.edge.misses", "Pages that were asked for and not in memory", edge, EdgeFigures::misses);
        count("standfirst.edge.sent.bytes", "Bytes of bodies from memory, packed", edge, EdgeFigures::sentBytes);
        FunctionTimer.builder(
                        "standfirst.edge.renders",
                        edge,
                        EdgeFigures::renders,
                        EdgeFigures::renderNanoseconds,
                        TimeUnit.NANOSECONDS)
                .description("Pages rendered for memory, and how long it took")
                .register(registry);
        Gauge.builder("standfirst.edge.pages", edge, EdgeFigures::pages)
                .description("Pages in memory")
                .register(registry);
        Gauge.builder("standfirst.edge.kept.bytes", edge, EdgeFigures::keptBytes)
                .description("What they weigh")
                .register(registry);
    }

    private void count(String name, String words, EdgeFigures edge, ToDoubleFunction<EdgeFigures> figure) {
        FunctionCounter.builder(name, edge, figure).description(words).register(registry);
    }

    private void bindPools() {
        List<PoolUse> pools = database.pools();
        for (int number = 0; number < pools.size(); number++) {
            int which = number;
            Tags tags = Tags.of("pool", pools.get(number).name());
            gauge("active", tags, all -> all.pools().get(which).active());
            gauge("idle", tags, all -> all.pools().get(which).idle());
            gauge("max", tags, all -> all.pools().get(which).most());
        }
    }

    private void gauge(String state, Tags tags, ToDoubleFunction<Database> figure) {
        Gauge.builder("standfirst.database.connections." + state, database, figure)
                .tags(tags)
                .register(registry);
    }

    private void bindJava() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Everything at this moment, in Prometheus's text format 0.0.4. */
    synchronized String scrape() {
        List<MultiGauge.Row<?>> behind = new ArrayList<>();
        List<MultiGauge.Row<?>> waiting = new ArrayList<>();
        boolean answered = askDatabase(behind, waiting);
        lag.register(behind, true);
        queues.register(waiting, true);
        reachable.register(List.of(MultiGauge.Row.of(Tags.empty(), answered ? 1 : 0)), true);
        return registry.scrape();
    }

    /** Once for all that depends on it: while it is away, each question takes seconds, and the rest is worth having. */
    private boolean askDatabase(List<MultiGauge.Row<?>> behind, List<MultiGauge.Row<?>> waiting) {
        try {
            // Before the head: a follower is never ahead of it, and may be level with it only if it was read first.
            var positions = changes.positions();
            long head = changes.head();
            long orders = renditions.waiting();
            long news = hub.waiting();
            positions.forEach((name, position) ->
                    behind.add(MultiGauge.Row.of(Tags.of("follower", name), Math.max(0, head - position))));
            waiting.add(MultiGauge.Row.of(Tags.of("queue", "renditions"), orders));
            waiting.add(MultiGauge.Row.of(Tags.of("queue", "hub"), news));
            waiting.add(MultiGauge.Row.of(Tags.of("queue", "cdn"), cdn.waiting()));
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
