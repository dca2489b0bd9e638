package org.standfirst.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of Amazon S3, or of a service that speaks its language. Those that were used last lie on this
 * machine's disk as well. Of what the service gives back, nothing is taken that has not the hash it is named by.
 */
final class S3Store implements FileStore {
    /** How long a file that was found stays on this machine's disk, at any cost, for its finder to open it. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** How often a file is fetched that breaks off on the way or comes damaged. */
    private static final int TRIES = 3;

    private static final int NOT_FOUND = 404;

    private final S3Address address;
    private final S3Client client;
    private final FileCache cache;
    private final Map<String, CompletableFuture<Optional<Path>>> fetching = new ConcurrentHashMap<>();

    private S3Store(S3Address address, S3Client client, FileCache cache) {
        this.address = address;
        this.client = client;
        this.cache = cache;
    }

    /**
     * Opens the store with the key that the environment holds, and tries whether all that it needs is allowed there.
     *
     * @param cacheFolder where copies of files may lie
     * @throws StoreUnusable if it can't be used
     */
    static S3Store open(S3Address address, Path cacheFolder) {
        return open(
                address,
                cacheFolder,
                GRACE,
                DefaultCredentialsProvider.builder().build());
    }

    static S3Store open(S3Address address, Path cacheFolder, Duration grace, AwsCredentialsProvider credentials) {
        try {
            FileCache cache = new FileCache(cacheFolder, address.cacheBytes(), grace);
            S3Client client = S3Connection.open(address, credentials);
            try {
                tryOut(client, address);
                return new S3Store(address, client, cache);
            } catch (RuntimeException refused) {
                client.close();
                throw refused;
            }
        } catch (SdkException refused) {
            throw S3Trouble.atStart(refused, address);
        } catch (IOException unusable) {
            throw new StoreUnusable(
                    "The folder " + cacheFolder + " can't hold copies of the store's files: " + unusable + ".",
                    unusable);
        }
    }

    /** Better told to the operator now than to an editor with the first picture. */
    private static void tryOut(S3Client client, S3Address address) {
        String key = address.prefix() + "standfirst-trial-" + UUID.randomUUID();
        byte[] words = "Standfirst tries whether it may write here.".getBytes(StandardCharsets.UTF_8);
        client.listObjectsV2(
                list -> list.bucket(address.bucket()).prefix(address.prefix()).maxKeys(1));
        client.putObject(
                put -> put.bucket(address.bucket()).key(key).contentMD5(base64(md5().digest(words))),
                RequestBody.fromBytes(words));
        try {
            client.getObjectAsBytes(get -> get.bucket(address.bucket()).key(key));
        } finally {
            client.deleteObject(delete -> delete.bucket(address.bucket()).key(key));
        }
    }

    @Override
    public StoredFile store(InputStream content, long mostBytes) throws IOException {
        MessageDigest md5 = md5();
        try (Incoming received = Incoming.receive(cache.incoming(), new DigestInputStream(content, md5), mostBytes)) {
            // Also what is there already: so it counts as new again, and is mended if it was damaged. Not every service
            // can copy a file onto itself.
            put(received, md5.digest());
            cache.keep(received);
            return received.description();
        }
    }

    private void put(Incoming received, byte[] md5) throws IOException {
        StoredFile file = received.description();
        try {
            client.putObject(
                    put -> put.bucket(address.bucket())
                            .key(address.key(file.name()))
                            .contentType(file.mediaType())
                            .contentLength(file.bytes())
                            .contentMD5(base64(md5))
                            .overrideConfiguration(
                                    request -> request.apiCallAttemptTimeout(S3Connection.toSend(file.bytes()))),
                    RequestBody.fromFile(received.file()));
        } catch (SdkException failed) {
            throw S3Trouble.inUse(failed, address);
        }
    }

    @Override
    public Optional<Path> find(String name) throws IOException {
        if (!Layout.isName(name)) {
            return Optional.empty();
        }
        Optional<Path> cached = cache.find(name);
        return cached.isPresent() ? cached : fetchOnce(name);
    }

    /** Many readers may ask for the same at the same time. */
    private Optional<Path> fetchOnce(String name) throws IOException {
        CompletableFuture<Optional<Path>> ours = new CompletableFuture<>();
        CompletableFuture<Optional<Path>> others = fetching.putIfAbsent(name, ours);
        if (others != null) {
            return await(others);
        }
        try {
            // It may have come between the look into the cache and now.
            Optional<Path> cached = cache.find(name);
            Optional<Path> found = cached.isPresent() ? cached : fetch(name);
            ours.complete(found);
            return found;
        } catch (IOException | RuntimeException | Error failed) {
            ours.completeExceptionally(failed);
            throw failed;
        } finally {
            fetching.remove(name);
        }
    }

    private static Optional<Path> await(CompletableFuture<Optional<Path>> others) throws IOException {
        try {
            return others.get();
        } catch (ExecutionException failed) {
            // Thrown anew, so that each trace tells its own thread's way.
            if (failed.getCause() instanceof Unavailable away) {
                throw new Unavailable(String.valueOf(away.getMessage()), away);
            }
            throw new IOException(
                    failed.getCause() instanceof IOException cause ? cause.getMessage() : "it can't be fetched",
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the program is being stopped");
        }
    }

    private Optional<Path> fetch(String name) throws IOException {
        IOException failure = new IOException();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try (Incoming received = receive(name)) {
                if (received.description().name().equals(name)) {
                    return Optional.of(cache.keep(received));
                }
                failure = new IOException("the file " + address.key(name) + " in the store " + address.describe()
                        + " is damaged; it is mended by adding what it holds again");
            } catch (S3Exception missing) {
                if (missing.statusCode() == NOT_FOUND && !(missing instanceof NoSuchBucketException)) {
                    return Optional.empty();
                }
                throw S3Trouble.inUse(missing, address);
            } catch (SdkException failed) {
                throw S3Trouble.inUse(failed, address);
            } catch (IOException broken) {
                failure = new IOException(
                        "the file " + address.key(name) + " can't be fetched from the store " + address.describe()
                                + ": " + broken.getMessage(),
                        broken);
            }
        }
        throw failure;
    }

    private Incoming receive(String name) throws IOException {
        ResponseInputStream<GetObjectResponse> content =
                client.getObject(get -> get.bucket(address.bucket()).key(address.key(name)));
        try {
            Incoming received = Incoming.receive(
                    cache.incoming(), content, content.response().contentLength());
            content.close();
            return received;
        } catch (IOException | RuntimeException failed) {
            // To close it would be to read the rest.
            content.abort();
            throw failed;
        }
    }

    @Override
    public boolean has(String name) throws IOException {
        if (!Layout.isName(name)) {
            return false;
        }
        try {
            client.headObject(head -> head.bucket(address.bucket()).key(address.key(name)));
            return true;
        } catch (S3Exception missing) {
            // An answer without a body does not tell a missing bucket from a missing file.
            if (missing.statusCode() == NOT_FOUND) {
                return false;
            }
            throw S3Trouble.inUse(missing, address);
        } catch (SdkException failed) {
            throw S3Trouble.inUse(failed, address);
        }
    }

    @Override
    public void list(Consumer<Entry> reader) throws IOException {
        try {
            for (S3Object object : client.listObjectsV2Paginator(
                            list -> list.bucket(address.bucket()).prefix(address.prefix()))
                    .contents()) {
                Layout.name(object.key().substring(address.prefix().length()))
                        .ifPresent(name -> reader.accept(new Entry(name, object.size(), object.lastModified())));
            }
        } catch (SdkException failed) {
            throw S3Trouble.inUse(failed, address);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        if (!Layout.isName(name)) {
            return;
        }
        try {
            client.deleteObject(delete -> delete.bucket(address.bucket()).key(address.key(name)));
        } catch (SdkException failed) {
            throw S3Trouble.inUse(failed, address);
        }
        cache.remove(name);
    }

    @Override
    public String describe() {
        return address.describe();
    }

    @Override
    public void close() {
        client.close();
    }

    private static MessageDigest md5() {
        return Incoming.digest("MD5");
    }

    private static String base64(byte[] digest) {
        return Base64.getEncoder().encodeToString(digest);
    }
}
