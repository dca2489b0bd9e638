package org.standfirst.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.standfirst.store.FileStore;

/** The stores that files may lie in; what one must do, both must. */
public enum StoreKind {
    FOLDER,
    S3;

    private static final String PREFIX = "magazine/files/";

    /** A new and empty place for files. */
    public Place fresh() {
        try {
            Path data = Files.createTempDirectory("standfirst-store");
            return switch (this) {
                case FOLDER -> new Place(data, "", data.resolve("pictures"));
                case S3 -> {
                    S3Service service = S3Service.shared();
                    String bucket = service.newBucket();
                    yield new Place(
                            data,
                            "s3://" + bucket + "/" + PREFIX + "?endpoint=" + service.endpoint(),
                            service.folder(bucket).resolve(PREFIX));
                }
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Where a test's files lie.
     *
     * @param address as the setting says it
     * @param folder where the files can be seen behind the store's back
     */
    public record Place(Path data, String address, Path folder) {
        /** Opens the store. */
        public FileStore open() {
            return FileStore.open(address, data);
        }

        /** Puts something there behind the store's back. */
        public void put(String path, byte[] content) {
            try {
                Path file = folder.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Has a file look as if it had been stored then. */
        public void age(String name, Instant storedAt) {
            try {
                Files.setLastModifiedTime(folder.resolve(name.substring(0, 2)).resolve(name), FileTime.from(storedAt));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
