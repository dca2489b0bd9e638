package org.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standfirst.support.S3Service;
import org.standfirst.support.StoreKind;
import org.standfirst.support.Wire;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What a store in a bucket must do beyond {@link FileStoreTest}: with its cache, its wire and its service. */
class S3StoreTest {
    private static final int PIECE = 100_000;

    @TempDir
    Path cache;

    private final S3Service service = S3Service.shared();
    private final String bucket = service.newBucket();

    @Test
    void theCacheKeepsWhatWasUsedLast() throws IOException {
        try (S3Store store = open("cache=1MB", Duration.ZERO)) {
            List<byte[]> contents = contents(8);
            for (int number = 0; number < contents.size(); number++) {
                store(store, contents.get(number));
                Files.setLastModifiedTime(copy(contents.get(number)), FileTime.from(Instant.ofEpochSecond(number)));
            }
            store.find(name(contents.getFirst()));
            store(store, FileStoreTest.random(PIECE));
            store(store, FileStoreTest.random(PIECE));

            assertThat(copy(contents.getFirst())).exists();
            assertThat(copy(contents.get(1))).doesNotExist();
            assertThat(store.find(name(contents.get(1))).orElseThrow()).hasBinaryContent(contents.get(1));
        }
    }

    @Test
    void theCacheNeverTakesMoreThanItMay() throws IOException {
        List<byte[]> contents = contents(30);
        try (S3Store store = open("cache=100MB", Duration.ZERO)) {
            for (byte[] content : contents) {
                store(store, content);
            }
        }
        assertThat(cachedBytes()).isEqualTo(30 * PIECE);

        try (S3Store store = open("cache=1MB", Duration.ZERO)) {
            assertThat(cachedBytes()).isLessThanOrEqualTo(1_000_000);
            for (byte[] content : contents) {
                assertThat(store.find(name(content)).orElseThrow()).hasBinaryContent(content);
                assertThat(cachedBytes()).isLessThanOrEqualTo(1_000_000);
            }
        }
    }

    @Test
    void whatWasFoundAMomentAgoStaysToBeOpened() throws IOException {
        try (S3Store store = open("cache=1MB", Duration.ofMinutes(1))) {
            byte[] content = FileStoreTest.random(PIECE);
            store(store, content);
            Files.setLastModifiedTime(copy(content), FileTime.from(Instant.EPOCH));
            Path found = store.find(name(content)).orElseThrow();
            for (byte[] other : contents(30)) {
                store(store, other);
            }

            assertThat(found).hasBinaryContent(content);
        }
    }

    @Test
    void aFileThatIsEvictedWhileItIsReadIsReadToItsEnd() throws IOException {
        try (S3Store store = open("cache=1MB", Duration.ZERO)) {
            byte[] content = FileStoreTest.random(PIECE);
            Path found = store.find(store(store, content)).orElseThrow();
            try (InputStream in = Files.newInputStream(found)) {
                assertThat(in.readNBytes(1_000)).hasSize(1_000);
                for (byte[] other : contents(30)) {
                    store(store, other);
                }
                assertThat(found).doesNotExist();
                assertThat(in.readAllBytes()).hasSize(PIECE - 1_000);
            }
        }
    }

    /** What may become of a copy on this machine's disk. */
    enum Damage {
        CHANGED {
            @Override
            void apply(Path file, byte[] content) throws IOException {
                Files.write(file, FileStoreTest.random(content.length));
            }
        },
        CUT_SHORT {
            @Override
            void apply(Path file, byte[] content) throws IOException {
                Files.write(file, java.util.Arrays.copyOf(content, content.length - 1));
            }
        },
        EMPTIED {
            @Override
            void apply(Path file, byte[] content) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        DELETED {
            @Override
            void apply(Path file, byte[] content) throws IOException {
                Files.delete(file);
            }
        };

        abstract void apply(Path file, byte[] content) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedCopyIsFetchedAnew(Damage damage) throws IOException {
        byte[] content = FileStoreTest.random(PIECE);
        try (S3Store store = open("", Duration.ofMinutes(1))) {
            String name = store(store, content);
            damage.apply(copy(content), content);
            assertThat(store.find(name).orElseThrow()).hasBinaryContent(content);

            FileTime time = Files.getLastModifiedTime(copy(content));
            damage.apply(copy(content), content);
            if (damage != Damage.DELETED) {
                // As a power cut does it: nothing looks changed.
                Files.setLastModifiedTime(copy(content), time);
            }
        }
        try (S3Store store = open("", Duration.ofMinutes(1))) {
            assertThat(store.find(name(content)).orElseThrow()).hasBinaryContent(content);
        }
    }

    @Test
    void manyWhoAskForTheSameHaveItFetchedOnce() throws Exception {
        byte[] content = FileStoreTest.random(2_000_000);
        try (S3Store store = open("", Duration.ZERO)) {
            store(store, content);
        }
        Files.delete(copy(content));
        try (Wire wire = new Wire(service.endpoint());
                S3Store store = open(wire);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Path>>> askers = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                askers.add(() -> store.find(name(content)));
            }
            for (Future<Optional<Path>> found : threads.invokeAll(askers)) {
                assertThat(found.get().orElseThrow()).hasBinaryContent(content);
            }
            assertThat(wire.downloads()).isEqualTo(1);
        }
    }

    @Test
    void anUploadThatIsDamagedOnTheWayIsNotAcknowledged() throws IOException {
        byte[] content = "Words that something on the way changes.".getBytes(StandardCharsets.US_ASCII);
        try (Wire wire = new Wire(service.endpoint());
                S3Store store = open(wire)) {
            wire.tamperUp(Wire.damaging(content));

            assertThatThrownBy(() -> store(store, content)).isInstanceOf(IOException.class);

            wire.tamperUp(piece -> piece);
            assertThat(listed(store)).isEmpty();
            assertThat(store.find(name(content))).isEmpty();
            assertThat(store.find(store(store, content))).isPresent();
        }
    }

    @Test
    void anUploadThatBreaksOffIsSentAgain() throws IOException {
        byte[] content = "Words at which the wire breaks.".getBytes(StandardCharsets.US_ASCII);
        try (Wire wire = new Wire(service.endpoint());
                S3Store store = open(wire)) {
            wire.tamperUp(Wire.breaking(content, 1));

            assertThat(listed(store)).isEmpty();
            store(store, content);
            assertThat(listed(store)).hasSize(1);
        }
    }

    @Test
    void aDownloadThatBreaksOffIsFetchedAgain() throws IOException {
        byte[] content = FileStoreTest.random(1_000_000);
        byte[] words = "Words at which the wire breaks.".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(words, 0, content, 600_000, words.length);
        byte[] few = java.util.Arrays.copyOf(words, 4);
        try (Wire wire = new Wire(service.endpoint());
                S3Store store = open(wire)) {
            String name = store(store, content);
            Files.delete(copy(content));
            wire.tamperDown(Wire.breaking(few, 1));

            assertThat(store.find(name).orElseThrow()).hasBinaryContent(content);
            assertThat(wire.downloads()).isEqualTo(2);
        }
    }

    @Test
    void aFileThatIsDamagedInTheBucketIsNotHandedOut() throws IOException {
        byte[] content = FileStoreTest.random(PIECE);
        try (S3Store store = open("", Duration.ZERO)) {
            String name = store(store, content);
            Files.delete(copy(content));
            Files.write(service.folder(bucket).resolve(Layout.path(name)), FileStoreTest.random(PIECE));

            assertThatThrownBy(() -> store.find(name))
                    .isNotInstanceOf(FileStore.Unavailable.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("damaged");
            assertThat(copy(content)).doesNotExist();
            try (Stream<Path> parts = Files.list(cache.resolve("incoming"))) {
                assertThat(parts).isEmpty();
            }
        }
    }

    @Test
    void aServiceThatIsAwayIsToldAndUsedAgainWhenItIsBack() throws IOException {
        try (S3Service own = S3Service.start();
                S3Store store = S3Store.open(
                        S3Address.parse("s3://" + own.newBucket() + "?endpoint=" + own.endpoint()),
                        cache,
                        Duration.ZERO,
                        environment())) {
            byte[] content = FileStoreTest.random(PIECE);
            byte[] uncached = FileStoreTest.random(PIECE);
            String name = store(store, content);
            store(store, uncached);
            Files.delete(copy(uncached));

            own.stop();
            assertThat(store.find(name)).isPresent();
            for (Callable<?> asking : List.<Callable<?>>of(
                    () -> store.find(name(uncached)),
                    () -> store(store, FileStoreTest.random(100)),
                    () -> listed(store))) {
                assertThatThrownBy(asking::call)
                        .isInstanceOf(FileStore.Unavailable.class)
                        .hasMessageContaining(own.endpoint())
                        .hasMessageContaining("Check that the service runs");
            }

            own.startAgain();
            assertThat(store.find(name(uncached)).orElseThrow()).hasBinaryContent(uncached);
            assertThat(listed(store)).hasSize(2);
        }
    }

    @Test
    void aBucketThatIsNotThereIsToldAtOnce() {
        assertThatThrownBy(() -> open("s3://no-such-bucket?endpoint=" + service.endpoint(), environment()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("The store s3://no-such-bucket/ at " + service.endpoint() + " can't be used")
                .hasMessageContaining("no such bucket");
    }

    @Test
    void aWrongKeyIsToldAtOnce() {
        String address = "s3://" + bucket + "?endpoint=" + service.endpoint();
        for (AwsBasicCredentials wrong : List.of(
                AwsBasicCredentials.create("test-key", "wrong-secret"),
                AwsBasicCredentials.create("wrong-key", "test-secret"))) {
            assertThatThrownBy(() -> open(address, StaticCredentialsProvider.create(wrong)))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("refuses the key. Check AWS_ACCESS_KEY_ID")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void aServiceThatDoesNotAnswerIsToldAtOnce() {
        assertThatThrownBy(() -> open("s3://bucket?endpoint=http://127.0.0.1:1", environment()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(
                        "The store s3://bucket/ at http://127.0.0.1:1 can't be used: it does not answer (")
                .hasMessageContaining("Check that the service runs");
        assertThatThrownBy(() -> open("s3://bucket?endpoint=http://no.such.host.invalid", environment()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("there is no host of that name (no.such.host.invalid");
    }

    @Test
    void tryingItOutLeavesNothingBehind() throws IOException {
        open("", Duration.ZERO).close();

        try (Stream<Path> objects = Files.walk(service.folder(bucket))) {
            assertThat(objects.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void listsMoreThanAServiceTellsAtOnce() throws IOException {
        List<String> names = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            byte[] content = Integer.toString(number).getBytes(StandardCharsets.US_ASCII);
            names.add(name(content));
            Path object = service.folder(bucket).resolve(Layout.path(name(content)));
            Files.createDirectories(object.getParent());
            Files.write(object, content);
        }
        try (S3Store store = open("", Duration.ZERO)) {
            assertThat(listed(store)).extracting(FileStore.Entry::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void aFolderCopiedIntoABucketIsAStore() throws IOException {
        copiedIsAStore(StoreKind.FOLDER.fresh(), StoreKind.S3.fresh());
    }

    @Test
    void aBucketCopiedIntoAFolderIsAStore() throws IOException {
        copiedIsAStore(StoreKind.S3.fresh(), StoreKind.FOLDER.fresh());
    }

    private static void copiedIsAStore(StoreKind.Place from, StoreKind.Place to) throws IOException {
        List<byte[]> contents = contents(40);
        try (FileStore store = from.open()) {
            for (byte[] content : contents) {
                store(store, content);
            }
        }
        try (Stream<Path> files = Files.walk(from.folder())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                to.put(from.folder().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        try (FileStore store = to.open()) {
            assertThat(listed(store)).hasSize(40);
            for (byte[] content : contents) {
                assertThat(store.find(name(content)).orElseThrow()).hasBinaryContent(content);
            }
        }
    }

    private S3Store open(String settings, Duration grace) {
        String address = "s3://" + bucket + "?endpoint=" + service.endpoint();
        return S3Store.open(
                S3Address.parse(settings.isEmpty() ? address : address + "&" + settings), cache, grace, environment());
    }

    private S3Store open(Wire wire) {
        return open("s3://" + bucket + "?endpoint=" + wire.endpoint(), environment());
    }

    private S3Store open(String address, AwsCredentialsProvider credentials) {
        return S3Store.open(S3Address.parse(address), cache, Duration.ofMinutes(1), credentials);
    }

    private static AwsCredentialsProvider environment() {
        return DefaultCredentialsProvider.builder().build();
    }

    private static List<byte[]> contents(int count) {
        return Stream.generate(() -> FileStoreTest.random(PIECE)).limit(count).toList();
    }

    private static String store(FileStore store, byte[] content) throws IOException {
        return store.store(new ByteArrayInputStream(content), content.length).name();
    }

    private static String name(byte[] content) {
        return FileStoreTest.sha256(content);
    }

    private Path copy(byte[] content) {
        return cache.resolve(Layout.path(name(content)));
    }

    private long cachedBytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static List<FileStore.Entry> listed(FileStore store) throws IOException {
        List<FileStore.Entry> entries = new ArrayList<>();
        store.list(entries::add);
        return entries;
    }
}
