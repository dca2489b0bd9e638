package org.standfirst.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/** Where the files of an import come from. */
sealed interface MediaSource extends AutoCloseable permits MediaSource.Nowhere, MediaFolder, MediaFetcher {
    /**
     * The file of an address, stored.
     *
     * @return empty if nobody looked for it
     * @throws IOException if it was looked for and can't be had; the message says why
     */
    Optional<StoredFile> find(String address, FileStore store, long mostBytes) throws IOException;

    @Override
    void close();

    /** The source that a request names; a folder before the old site. */
    static MediaSource of(WordPressImport.Request request, Set<String> hosts) throws IOException {
        if (request.media().isPresent()) {
            return new MediaFolder(request.media().get());
        }
        return request.fetchMedia() ? new MediaFetcher(hosts, PublicAddress::isPublic) : new Nowhere();
    }

    /** No files are wanted. */
    record Nowhere() implements MediaSource {
        @Override
        public Optional<StoredFile> find(String address, FileStore store, long mostBytes) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
