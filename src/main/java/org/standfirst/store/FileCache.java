package org.standfirst.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Files on this machine that can be fetched again: those used last, as many bytes of them as are allowed. Programs may
 * share a folder. The time of a file's change says when it was last used; so the next start knows it as well.
 *
 * <p>Nothing is synced to disk. After a power cut a file may hold something else than it did; so each is hashed when it
 * is first found, and again when it looks changed.
 */
final class FileCache {
    /** Each time such a part of what is allowed has come in, all is added up. */
    private static final int PARTS = 16;

    private final FolderStore files;
    private final long mostBytes;
    private final Duration grace;
    private final Map<String, Look> sound = new ConcurrentHashMap<>();
    private final AtomicLong added = new AtomicLong();
    private final ReentrantLock evicting = new ReentrantLock();

    /**
     * A cache in this folder.
     *
     * @param grace how long a file stays that was just found, at any cost, as whoever found it is about to open it
     */
    FileCache(Path folder, long mostBytes, Duration grace) throws IOException {
        this.files = new FolderStore(folder);
        this.mostBytes = mostBytes;
        this.grace = grace;
        evict();
    }

    /** The file, if it is here and sound. */
    Optional<Path> find(String name) throws IOException {
        Path place = files.place(name);
        try {
            Look look = Look.at(place);
            if (!look.equals(sound.get(name))) {
                if (!hash(place).equals(name)) {
                    remove(name);
                    return Optional.empty();
                }
                sound.put(name, look);
            }
            if (look.usedAt().toInstant().isBefore(Instant.now().minus(grace.dividedBy(4)))) {
                use(name, place);
            }
            return Optional.of(place);
        } catch (IOException absentOrUnreadable) {
            remove(name);
            return Optional.empty();
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = Incoming.digest("SHA-256");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Only one at a time with {@link #removeUnlessUsed}, or what was just found could be gone before it is opened. */
    private synchronized void use(String name, Path place) throws IOException {
        Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
        sound.put(name, Look.at(place));
    }

    /** Where files lie that are still coming in. */
    Path incoming() {
        return files.incoming();
    }

    /** Takes a file in, and returns where it lies. */
    Path keep(Incoming received) throws IOException {
        String name = received.description().name();
        Path place = files.place(name);
        Files.createDirectories(files.shelf(name));
        Look look = Look.at(received.file());
        received.moveTo(place);
        sound.put(name, look);
        if (added.addAndGet(received.description().bytes()) >= mostBytes / PARTS) {
            evict();
        }
        return place;
    }

    /** Removes a file; nothing happens if it is not there. */
    void remove(String name) throws IOException {
        sound.remove(name);
        files.remove(name);
    }

    private void evict() throws IOException {
        if (!evicting.tryLock()) {
            return;
        }
        try {
            added.set(0);
            List<FileStore.Entry> entries = new ArrayList<>();
            files.list(entries::add);
            entries.sort(Comparator.comparing(FileStore.Entry::storedAt));
            long total = entries.stream().mapToLong(FileStore.Entry::bytes).sum();
            for (FileStore.Entry entry : entries) {
                if (total > mostBytes - mostBytes / PARTS && removeUnlessUsed(entry)) {
                    total -= entry.bytes();
                }
            }
            Set<String> here = entries.stream().map(FileStore.Entry::name).collect(Collectors.toSet());
            sound.keySet().retainAll(here);
        } finally {
            evicting.unlock();
        }
    }

    private synchronized boolean removeUnlessUsed(FileStore.Entry entry) throws IOException {
        Path place = files.place(entry.name());
        if (Files.exists(place)) {
            Instant usedAt = Files.getLastModifiedTime(place).toInstant();
            if (usedAt.isAfter(entry.storedAt()) || usedAt.isAfter(Instant.now().minus(grace))) {
                return false;
            }
        }
        remove(entry.name());
        return true;
    }

    /** How a file looks from outside. */
    private record Look(long bytes, FileTime usedAt) {
        static Look at(Path file) throws IOException {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(about.size(), about.lastModifiedTime());
        }
    }
}
