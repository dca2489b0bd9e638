package org.standfirst.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.springframework.util.FileSystemUtils;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.database.Change;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;

/**
 * One index in a folder of its own, open for writing and for reading. It takes in what the log says and, until that is
 * done, what was live before; both at once, so that what is published is found at once also while the rest is still
 * being taken in. Safe for use by several threads at once.
 */
final class LiveIndex implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 16;
    private static final int BACKLOG_BATCH = 32;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ArticleDocuments documents;
    private final Magazines magazines;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile IndexState state;
    private volatile boolean suspect;
    private volatile boolean outdated;
    private boolean dirty;
    private boolean closed;

    private LiveIndex(
            Path folder,
            Directory directory,
            IndexWriter writer,
            IndexState state,
            ArticleDocuments documents,
            Magazines magazines)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.state = state;
        this.documents = documents;
        this.magazines = magazines;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IOException if there is none, or it is damaged where that shows at once
     */
    static LiveIndex open(Path folder, ArticleDocuments documents, Magazines magazines) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexState state =
                    IndexState.read(SegmentInfos.readLatestCommit(directory).getUserData());
            if (state.format() != Fields.FORMAT) {
                throw new IOException("it has format " + state.format() + " in place of " + Fields.FORMAT);
            }
            return open(folder, directory, state, documents, magazines);
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged;
        }
    }

    /**
     * Makes an empty index in a new folder.
     *
     * @throws IOException if it can't be written
     */
    static LiveIndex create(Path folder, IndexState state, ArticleDocuments documents, Magazines magazines)
            throws IOException {
        Files.createDirectories(folder);
        LiveIndex index = open(folder, FSDirectory.open(folder), state, documents, magazines);
        index.dirty = true;
        index.commit();
        return index;
    }

    private static LiveIndex open(
            Path folder, Directory directory, IndexState state, ArticleDocuments documents, Magazines magazines)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            return new LiveIndex(folder, directory, writer, state, documents, magazines);
        } catch (IOException | RuntimeException damaged) {
            writer.rollback();
            throw damaged;
        }
    }

    /** How far it has got. */
    IndexState state() {
        return state;
    }

    /** Does something with what is in it now. */
    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher shared = searchers.acquire();
        try {
            return reading.with(new IndexSearcher(shared.getIndexReader()));
        } catch (IOException | RuntimeException failure) {
            suspect = true;
            throw failure;
        } catch (InternalError failure) {
            // Java's way to say that a file was cut short while it was mapped into memory.
            suspect = true;
            throw new IOException(failure);
        } finally {
            searchers.release(shared);
        }
    }

    /** What is done with an index. */
    @FunctionalInterface
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /**
     * Takes in changes; what they did is found when it returns.
     *
     * @throws UncheckedIOException if it can't be written
     */
    void follow(List<Change> changes) {
        change(() -> {
            Set<Id<Article>> touched = new LinkedHashSet<>();
            for (Change change : changes) {
                touched.addAll(touchedBy(change));
            }
            if (touched.isEmpty()) {
                // Replies come by the thousand, and nothing of them is searched.
                state = state.at(changes.getLast());
                dirty = true;
            } else {
                put(touched);
                searchers.maybeRefreshBlocking();
                keep(state.at(changes.getLast()));
            }
            if (changes.stream().anyMatch(change -> change.subject().equals("magazine"))) {
                outdated = !state.fits(magazines.current());
            }
        });
    }

    private Set<Id<Article>> touchedBy(Change change) throws IOException {
        String[] subject = change.subject().split(":", 2);
        boolean isNew = change.verb().equals("added");
        return switch (subject[0]) {
            case "article" -> Id.<Article>parse(subject[1]).map(Set::of).orElse(Set.of());
            case "person" -> isNew ? Set.of() : holding(Fields.PERSON, subject[1]);
            case "section" -> isNew ? Set.of() : holding(Fields.SECTION, subject[1]);
            case "tag" -> isNew ? Set.of() : holding(Fields.TAG, subject[1]);
            case "picture" -> change.verb().equals("described") ? holding(Fields.PICTURE, subject[1]) : Set.of();
            default -> Set.of();
        };
    }

    private Set<Id<Article>> holding(String field, String value) throws IOException {
        searchers.maybeRefreshBlocking();
        Set<Id<Article>> found = new LinkedHashSet<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum documents = leaf.reader().postings(new Term(field, value), PostingsEnum.NONE);
                BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID);
                Bits live = leaf.reader().getLiveDocs();
                while (documents != null && ids != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if ((live == null || live.get(documents.docID())) && ids.advanceExact(documents.docID())) {
                        found.add(new Id<>(ids.binaryValue().utf8ToString()));
                    }
                }
            }
            return found;
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Takes in the next few articles that were live before it began.
     *
     * @return false if there are no more
     * @throws UncheckedIOException if it can't be written
     */
    boolean catchUp(LiveArticles articles) {
        change(() -> {
            Optional<IndexState.Backlog> backlog = state.backlog();
            if (backlog.isPresent()) {
                Optional<IndexState.Backlog> rest = takeIn(backlog.get(), articles);
                if (rest.isEmpty()) {
                    searchers.maybeRefreshBlocking();
                }
                keep(state.with(rest));
            }
        });
        return state.backlog().isPresent();
    }

    private Optional<IndexState.Backlog> takeIn(IndexState.Backlog backlog, LiveArticles articles) throws IOException {
        List<Cursor> batch = articles.older(backlog.kind(), backlog.last(), BACKLOG_BATCH);
        List<Id<Article>> ids = new ArrayList<>();
        batch.forEach(cursor -> ids.add(new Id<>(cursor.id())));
        put(ids);
        if (!batch.isEmpty()) {
            return Optional.of(new IndexState.Backlog(backlog.kind(), Optional.of(batch.getLast())));
        }
        return switch (backlog.kind()) {
            case ARTICLE -> Optional.of(new IndexState.Backlog(Article.Kind.PAGE, Optional.empty()));
            case PAGE -> Optional.empty();
        };
    }

    private void put(Iterable<Id<Article>> ids) throws IOException {
        Magazine magazine = magazines.current();
        for (Id<Article> id : ids) {
            Term itself = new Term(Fields.ID, id.value());
            Optional<Document> document = documents.of(id, magazine);
            if (document.isPresent()) {
                writer.updateDocument(itself, document.get());
            } else {
                writer.deleteDocuments(itself);
            }
        }
    }

    /** Only when readers see what it says is there. */
    private void keep(IndexState next) {
        state = next;
        writer.setLiveCommitData(next.written().entrySet());
        dirty = true;
    }

    /** What is read from the database must be written before anything newer is, so one does both at a time. */
    private void change(Writing work) {
        writing.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the index is closed");
            }
            work.run();
        } catch (IOException failure) {
            suspect = true;
            throw new UncheckedIOException(failure);
        } finally {
            writing.unlock();
        }
    }

    /** Something that changes the index. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** Lets readers see what was taken in. */
    void refresh() throws IOException {
        searchers.maybeRefresh();
    }

    /** Brings to disk what was taken in, and how far it has got with it. */
    void commit() throws IOException {
        writing.lock();
        try {
            if (dirty && !closed) {
                writer.setLiveCommitData(state.written().entrySet());
                writer.commit();
                dirty = false;
            }
        } finally {
            writing.unlock();
        }
    }

    /** Whether the magazine has since become another than the one it was made for. */
    boolean isOutdated() {
        return outdated;
    }

    /** Whether something failed in it since it was last looked over. */
    boolean isSuspect() {
        return suspect || !writer.isOpen();
    }

    /** Reads every byte of it and compares the checksums; false if anything is wrong. */
    boolean isSound() {
        suspect = false;
        if (!writer.isOpen()) {
            return false;
        }
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | InternalError damaged) {
            return false;
        }
    }

    /** How many articles are in it. */
    int size() {
        return writer.getDocStats().numDocs;
    }

    /** Brings it to disk as far as it has got, and ends it. */
    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            if (!closed) {
                commitIfOpen();
                closed = true;
                searchers.close();
                // Not an ordinary close, which would wait for merges: they are begun again another time.
                writer.rollback();
                directory.close();
            }
        } finally {
            writing.unlock();
        }
    }

    private void commitIfOpen() {
        try {
            if (writer.isOpen()) {
                commit();
            }
        } catch (IOException | RuntimeException damaged) {
            suspect = true;
        }
    }

    /** Ends it and deletes it. */
    void discard() throws IOException {
        try {
            close();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
