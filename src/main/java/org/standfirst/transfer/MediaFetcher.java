package org.standfirst.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.standfirst.kernel.WebAddress;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/**
 * Fetches files from the site that moves in. An export is a stranger's: it may name hosts of the network that this program
 * runs in. So only hosts that the export names are asked, and of their addresses only those that the rule lets through:
 * judged at the very resolution that is connected to, at each redirect anew.
 */
final class MediaFetcher implements MediaSource {
    private static final int MOST_REDIRECTS = 5;
    private static final long CONNECT_MILLISECONDS = 10_000;
    private static final long HEADERS_SECONDS = 30;
    private static final long WHOLE_FILE_SECONDS = 300;
    private static final int MOST_SILENCES = 5;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Set<String> hosts;
    private final HttpClient client;

    /** How often in a row a host did not answer: to wait for each of ten thousand files would take days. */
    private final Map<String, Integer> silences = new HashMap<>();

    /**
     * A fetcher, ready.
     *
     * @param hosts those that may be asked
     * @param rule which addresses of theirs may be connected to
     * @throws IOException if it can't be started
     */
    MediaFetcher(Set<String> hosts, Predicate<InetAddress> rule) throws IOException {
        this.hosts = Set.copyOf(hosts);
        this.client = new HttpClient();
        client.setFollowRedirects(false);
        client.setConnectTimeout(CONNECT_MILLISECONDS);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setSocketAddressResolver(new GuardedResolver(rule));
        try {
            client.start();
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public Optional<StoredFile> find(String address, FileStore store, long mostBytes) throws IOException {
        URI uri = checked(address);
        String host = String.valueOf(uri.getHost());
        if (silences.getOrDefault(host, 0) >= MOST_SILENCES) {
            throw new IOException(
                    "the old site did not answer " + MOST_SILENCES + " times in a row and was asked no more");
        }
        try {
            Optional<StoredFile> file = fetch(uri, store, mostBytes);
            silences.remove(host);
            return file;
        } catch (Silence silence) {
            silences.merge(host, 1, Integer::sum);
            throw silence;
        } catch (IOException failed) {
            silences.remove(host);
            throw failed;
        }
    }

    private Optional<StoredFile> fetch(URI first, FileStore store, long mostBytes) throws IOException {
        URI uri = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            InputStreamResponseListener listener = new InputStreamResponseListener();
            client.newRequest(uri).timeout(WHOLE_FILE_SECONDS, TimeUnit.SECONDS).send(listener);
            Response response = await(listener);
            try (InputStream content = listener.getInputStream()) {
                if (response.getStatus() == 200) {
                    return Optional.of(store.store(content, mostBytes));
                }
                String location = response.getHeaders().get("Location");
                if (response.getStatus() < 300 || response.getStatus() > 399 || location == null) {
                    throw new IOException("the old site answered " + response.getStatus());
                }
                uri = checked(resolve(uri, location));
            }
        }
        throw new IOException("the old site redirected more than " + MOST_REDIRECTS + " times");
    }

    private static String resolve(URI from, String location) throws IOException {
        try {
            return from.resolve(location).toString();
        } catch (IllegalArgumentException damaged) {
            throw new IOException("the old site redirected to an address that is damaged", damaged);
        }
    }

    private URI checked(String address) throws IOException {
        URI uri = WebAddress.parse(address)
                .filter(WebAddress::isExternal)
                .map(parsed -> URI.create(parsed.value()))
                .filter(parsed -> parsed.getScheme() != null && SCHEMES.contains(parsed.getScheme()))
                .orElseThrow(() -> new IOException("“" + address + "” is no address of a file"));
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            throw new IOException("the host " + host + " is not one of those that the export names");
        }
        return uri;
    }

    private static Response await(InputStreamResponseListener listener) throws IOException {
        try {
            return listener.get(HEADERS_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            throw new Silence("the old site did not answer within " + HEADERS_SECONDS + " seconds", slow);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new Silence("the old site could not be reached (" + cause.getMessage() + ")", cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was stopped", interrupted);
        }
    }

    @Override
    public void close() {
        try {
            client.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Nobody answered. */
    private static final class Silence extends IOException {
        Silence(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Resolves names, and answers with addresses that may be connected to. */
    private record GuardedResolver(Predicate<InetAddress> rule) implements SocketAddressResolver {
        @Override
        public void resolve(
                String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
            try {
                List<InetSocketAddress> allowed = Arrays.stream(InetAddress.getAllByName(host))
                        .filter(rule)
                        .map(address -> new InetSocketAddress(address, port))
                        .toList();
                if (allowed.isEmpty()) {
                    promise.failed(new UnknownHostException(
                            host + " lies in a private network, which an import may not reach"));
                } else {
                    promise.succeeded(allowed);
                }
            } catch (UnknownHostException unknown) {
                promise.failed(new UnknownHostException("there is no host " + host));
            }
        }
    }
}
