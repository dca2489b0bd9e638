package org.standfirst.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/** A copy of WordPress's uploads folder. Addresses are a stranger's: they may not lead out of it. */
final class MediaFolder implements MediaSource {
    private static final String UPLOADS = "/uploads/";

    private final Path folder;

    /** @throws IOException if there is no such folder */
    MediaFolder(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    @Override
    public Optional<StoredFile> find(String address, FileStore store, long mostBytes) throws IOException {
        Path file = locate(address);
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(store.store(content, mostBytes));
        }
    }

    private Path locate(String address) throws IOException {
        String path = OldSite.decode(address.replaceFirst("[?#].*", ""));
        int uploads = path.indexOf(UPLOADS);
        String within =
                uploads < 0 ? path.replaceFirst("^[^/]*//[^/]*/", "") : path.substring(uploads + UPLOADS.length());
        try {
            Path file = folder.resolve(within).normalize();
            if (file.startsWith(folder)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder)) {
                return file;
            }
        } catch (InvalidPathException strange) {
            // said below like any other that is not there
        }
        throw new IOException("there is no " + within + " in the media folder");
    }

    @Override
    public void close() {}
}
