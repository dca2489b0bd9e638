package org.standfirst.edge;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Components;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * What the application is asked when its answer is to be kept: a page by its key, at the magazine's own address. Nothing
 * that a reader sent is in it but the key, so nothing that a reader sends can get into what others are served.
 */
final class PlainRequest extends Request.Wrapper {
    private final HttpURI address;
    private final HttpFields headers;
    private final Attributes attributes = new Attributes.Mapped();
    private final Components components;

    PlainRequest(Request carrier, PageKey key, String origin) {
        super(carrier);
        this.components = new OwnComponents(carrier.getComponents(), new Attributes.Mapped());
        this.address = HttpURI.from(origin + key.pathAndQuery());
        this.headers = HttpFields.build()
                .put(HttpHeader.HOST, String.valueOf(address.getAuthority()))
                .asImmutable();
    }

    /**
     * The carrier's, but for what is kept from one request of a connection to its next: the application keeps its channel
     * there, which is free again only when the carrier is answered, and a page may have to be made twice before.
     */
    @SuppressWarnings("removal") // as long as the interface has it
    private record OwnComponents(Components others, Attributes cache) implements Components {
        @Override
        public ByteBufferPool getByteBufferPool() {
            return others.getByteBufferPool();
        }

        @Override
        public Scheduler getScheduler() {
            return others.getScheduler();
        }

        @Override
        public ThreadPool getThreadPool() {
            return others.getThreadPool();
        }

        @Override
        public Executor getExecutor() {
            return others.getExecutor();
        }

        @Override
        public Attributes getCache() {
            return cache;
        }
    }

    @Override
    public Components getComponents() {
        return components;
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.asString();
    }

    @Override
    public HttpURI getHttpURI() {
        return address;
    }

    @Override
    public HttpFields getHeaders() {
        return headers;
    }

    @Override
    public @Nullable HttpFields getTrailers() {
        return null;
    }

    @Override
    public boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    @Override
    public long getLength() {
        return 0;
    }

    @Override
    public Content.Chunk read() {
        return Content.Chunk.EOF;
    }

    @Override
    public boolean consumeAvailable() {
        return true;
    }

    @Override
    public void demand(Runnable isThere) {
        isThere.run();
    }

    /** Others may wait for the same page, so it is made to its end also when this reader goes away. */
    @Override
    public void addFailureListener(Consumer<Throwable> listener) {}

    @Override
    public void addIdleTimeoutListener(Predicate<TimeoutException> listener) {}

    @Override
    public @Nullable Object removeAttribute(String name) {
        return attributes.removeAttribute(name);
    }

    @Override
    public @Nullable Object setAttribute(String name, @Nullable Object value) {
        return attributes.setAttribute(name, value);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNameSet() {
        return attributes.getAttributeNameSet();
    }

    @Override
    public Map<String, Object> asAttributeMap() {
        return attributes.asAttributeMap();
    }

    @Override
    public void clearAttributes() {
        attributes.clearAttributes();
    }
}
