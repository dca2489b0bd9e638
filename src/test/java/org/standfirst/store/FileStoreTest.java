package org.standfirst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.support.S3Service;
import org.standfirst.support.StoreKind;
import org.standfirst.support.StoringProgram;
import org.standfirst.support.TestProgram;

/** What every store of files must do. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FileStoreTest {
    private static final int KILLS = Boolean.getBoolean("standfirst.thorough") ? 100 : 3;
    private static final long MOST = 10_000_000;
    private static final byte[] PDF = "%PDF-1.7 and what follows".getBytes(StandardCharsets.US_ASCII);

    private final StoreKind.Place place;
    private FileStore store;

    FileStoreTest(StoreKind kind) {
        place = kind.fresh();
        store = place.open();
    }

    @BeforeEach
    void isEmpty() throws IOException {
        assertThat(listed()).isEmpty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackWhatItStored() throws Exception {
        StoredFile stored = store(PDF);

        assertThat(stored).isEqualTo(new StoredFile(sha256(PDF), "application/pdf", PDF.length));
        assertThat(store.find(stored.name()).orElseThrow()).hasBinaryContent(PDF);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_097, 65_537, 9_000_000})
    void givesBackFilesOfEverySize(int bytes) throws IOException {
        byte[] content = random(bytes);

        StoredFile stored = store(content);

        assertThat(stored.bytes()).isEqualTo(bytes);
        reopen();
        assertThat(store.find(stored.name()).orElseThrow()).hasBinaryContent(content);
    }

    @Test
    void tellsTheKindByContentAlsoWhereAStreamComesInDribs() throws IOException {
        InputStream dribs = new SequenceInputStream(
                new ByteArrayInputStream(PDF, 0, 2), new ByteArrayInputStream(PDF, 2, PDF.length - 2));

        assertThat(store.store(dribs, MOST).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void knowsWhatItHasItselfWhateverCopiesThereAre() throws IOException {
        String name = store(PDF).name();
        assertThat(store.has(name)).isTrue();

        Files.delete(place.folder().resolve(name.substring(0, 2)).resolve(name));
        assertThat(store.has(name)).isFalse();
        assertThat(store.has("../" + name)).isFalse();

        store(PDF);
        assertThat(store.has(name)).isTrue();
        store.remove(name);
        assertThat(store.has(name)).isFalse();
    }

    @Test
    void storesTheSameContentOnce() throws IOException {
        assertThat(store(PDF)).isEqualTo(store(PDF));
        assertThat(listed()).hasSize(1);
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        byte[] content = random(100_001);

        assertThatThrownBy(() -> store.store(new ByteArrayInputStream(content), 100_000))
                .isInstanceOf(FileStore.TooLarge.class);
        assertThat(listed()).isEmpty();
        assertThat(store.find(sha256(content))).isEmpty();
        assertThat(leftovers()).isEmpty();

        assertThat(store.store(new ByteArrayInputStream(content), 100_001).bytes())
                .isEqualTo(100_001);
    }

    @Test
    void keepsNothingOfAStreamThatBreaksOff() throws IOException {
        byte[] content = random(200_000);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(content), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the reader hung up");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("the reader hung up");
            }
        });

        assertThatThrownBy(() -> store.store(broken, MOST)).hasMessage("the reader hung up");
        assertThat(listed()).isEmpty();
        assertThat(store.find(sha256(content))).isEmpty();
        assertThat(leftovers()).isEmpty();
        assertThat(store(content).name()).isEqualTo(sha256(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "incoming",
                "%s/../%s",
                "../%s",
                "/%s",
                "%s ",
                "%s\n",
                "%s\0",
                "%s0",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "000000000000000000000000000000000000000000000000000000000000000",
                "../../../../../../../../../../../../../../../../../../etc/passwd",
                "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠",
            })
    void findsNothingUnderAnyOtherName(String form) throws IOException {
        String there = store(PDF).name();
        String name = form.replace("%s", there);

        assertThat(store.find(name)).isEmpty();
        store.remove(name);
        assertThat(store.find(there.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(store.find(there)).isPresent();
    }

    @Test
    void listsWhatIsThereWithSizeAndAge() throws IOException {
        Instant before = Instant.now().minusSeconds(2);
        List<String> names = new ArrayList<>();
        for (int bytes = 1; bytes <= 20; bytes++) {
            names.add(store(random(bytes)).name());
        }

        List<FileStore.Entry> entries = listed();

        assertThat(entries).extracting(FileStore.Entry::name).containsExactlyInAnyOrderElementsOf(names);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.bytes()).isEqualTo(names.indexOf(entry.name()) + 1);
            assertThat(entry.storedAt()).isBetween(before, Instant.now().plusSeconds(2));
        });
    }

    @Test
    void listsNothingThatIsNotItsOwn() throws IOException {
        String name = store(PDF).name();
        String elsewhere = (name.startsWith("00") ? "01" : "00") + "/" + name;
        for (String path : List.of("readme.txt", elsewhere, name.substring(0, 2) + "/readme.txt", "incoming/1.part")) {
            place.put(path, PDF);
        }

        assertThat(listed()).extracting(FileStore.Entry::name).containsExactly(name);
    }

    @Test
    void whatIsStoredAgainCountsAsNew() throws IOException {
        String name = store(PDF).name();
        place.age(name, Instant.now().minus(Duration.ofDays(30)));
        assertThat(listed().getFirst().storedAt()).isBefore(Instant.now().minus(Duration.ofDays(29)));

        store(PDF);

        assertThat(listed().getFirst().storedAt()).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void removesAFileAndNoOther() throws IOException {
        String kept = store(random(100)).name();
        String removed = store(PDF).name();

        store.remove(removed);
        store.remove(removed);

        assertThat(store.find(removed)).isEmpty();
        assertThat(listed()).extracting(FileStore.Entry::name).containsExactly(kept);
        store(PDF);
        assertThat(store.find(removed)).isPresent();
    }

    @Test
    void aDamagedFileIsMendedByStoringItAgain() throws IOException {
        String name = store(PDF).name();
        place.put(Layout.path(name), random(PDF.length));

        store(PDF);

        forgetCopies();
        assertThat(store.find(name).orElseThrow()).hasBinaryContent(PDF);
    }

    @Test
    void manyThreadsMayStoreAndFindAndListAndRemoveAtOnce() throws Exception {
        List<byte[]> contents = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            contents.add(random(1_000 + 3_000 * number));
        }
        byte[] passing = random(50_000);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            for (byte[] content : contents) {
                work.add(() -> {
                    String name = store(content).name();
                    assertThat(store.find(name).orElseThrow()).hasBinaryContent(content);
                    return true;
                });
            }
            work.add(() -> {
                store.remove(store(passing).name());
                return true;
            });
            work.add(() -> listed().size() <= contents.size() + 1);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        store.remove(sha256(passing));

        assertThat(listed())
                .extracting(FileStore.Entry::name)
                .containsExactlyInAnyOrderElementsOf(
                        contents.stream().map(FileStoreTest::sha256).toList());
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws IOException {
        int acknowledged = 0;
        for (int round = 0; round < KILLS; round++) {
            TestProgram program = TestProgram.startMain(
                    StoringProgram.class, List.of(place.data().toString(), place.address()), S3Service.KEY);
            List<String> names = program.killAmid(line -> line.length() == 64, 2, 20);
            acknowledged += names.size();
            forgetCopies();
            for (String name : names) {
                assertThat(sha256(Files.readAllBytes(store.find(name).orElseThrow())))
                        .isEqualTo(name);
            }
            // What was not acknowledged may be there or not, but never in part.
            for (FileStore.Entry entry : listed()) {
                assertThat(sha256(Files.readAllBytes(store.find(entry.name()).orElseThrow())))
                        .isEqualTo(entry.name());
            }
        }
        assertThat(acknowledged).as("files that were acknowledged").isGreaterThan(KILLS);
    }

    private void reopen() {
        store.close();
        store = place.open();
    }

    /** As a machine would see the store that has never seen it before. */
    private void forgetCopies() throws IOException {
        List<Path> copies = new ArrayList<>();
        Path cache = place.data().resolve("cache");
        if (Files.exists(cache)) {
            try (var files = Files.walk(cache)) {
                files.filter(Files::isRegularFile).forEach(copies::add);
            }
        }
        for (Path copy : copies) {
            Files.deleteIfExists(copy);
        }
        reopen();
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.walk(place.data())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private StoredFile store(byte[] content) throws IOException {
        return store.store(new ByteArrayInputStream(content), MOST);
    }

    private List<FileStore.Entry> listed() throws IOException {
        List<FileStore.Entry> entries = new ArrayList<>();
        store.list(entries::add);
        return entries;
    }

    static byte[] random(int bytes) {
        byte[] content = new byte[bytes];
        new Random().nextBytes(content);
        return content;
    }

    static String sha256(byte[] content) {
        MessageDigest digest = Incoming.digest("SHA-256");
        return HexFormat.of().formatHex(digest.digest(content));
    }
}
