package org.standfirst.edge;

import java.util.Objects;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.jspecify.annotations.Nullable;

/**
 * Where connections of plain HTTP begin: as long as a connection asks for nothing but pages from memory, in the plainest of
 * words, it is answered without the machinery that all of HTTP needs. With its first other request it goes over to that, for
 * good.
 */
public final class QuickLane extends AbstractConnectionFactory {
    private final PageCache cache;
    private final EdgeRules rules;
    private final Pressing pressing;
    private final Views views;

    QuickLane(PageCache cache, EdgeRules rules, Pressing pressing, Views views) {
        super("quick");
        this.cache = cache;
        this.rules = rules;
        this.pressing = pressing;
        this.views = views;
    }

    boolean isCounting() {
        return views.isOn();
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        ConnectionFactory next = Objects.requireNonNull(connector.getConnectionFactory(findNextProtocol(connector)));
        return configure(new QuickConnection(this, connector, next, endPoint), connector, endPoint);
    }

    /** What answers this request from memory; nothing if that takes more than looking it up. */
    QuickConnection.@Nullable Hit find(PlainHead head) {
        CachedPage kept = cache.fresh(new PageKey(head.path()));
        CachedPage page = kept != null && kept.isByReader() && head.signals() ? null : kept;
        CachedPage.Form form = page == null || page.status() != 200 ? null : page.made(head.encoding());
        if (page == null || form == null || rules.isBlind().getAsBoolean()) {
            return null;
        }
        cache.countHit();
        pressing.noteHit(page);
        Tally tally = page.tally();
        if (tally != null) {
            views.count(tally, head.visit());
        }
        boolean held = page.isHeld(form, head.noneMatch(), null);
        cache.countSent(held ? 0 : form.body().remaining());
        return new QuickConnection.Hit(form, held);
    }
}
