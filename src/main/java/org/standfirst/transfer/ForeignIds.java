package org.standfirst.transfer;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.database.Database;

/**
 * What the things of another system have become here. Written within the transactions of an import; a rehearsal writes
 * nothing, and remembers all of it for as long as it takes. Safe for use by several threads at once.
 */
final class ForeignIds {
    private static final int REMEMBERED = 20_000;

    private final Database database;
    private final String source;
    private final @Nullable Rehearsed rehearsed;
    private final Map<String, Entry> remembered = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ForeignIds.Entry> eldest) {
            return size() > REMEMBERED;
        }
    });

    private ForeignIds(Database database, String source, @Nullable Rehearsed rehearsed) {
        this.database = database;
        this.source = source;
        this.rehearsed = rehearsed;
    }

    /** @param source the other system, by its address */
    static ForeignIds kept(Database database, String source) {
        return new ForeignIds(database, source, null);
    }

    /** The same for a rehearsal: what is put is forgotten with it. */
    static ForeignIds rehearsed(Database database, String source) {
        return new ForeignIds(database, source, new Rehearsed());
    }

    /** What a rehearsal would have put. */
    private static final class Rehearsed {
        private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();
        private final Map<String, Long> fresh = new ConcurrentHashMap<>();

        Optional<Entry> find(String kind, String foreignId) {
            return Optional.ofNullable(entries.get(kind + " " + foreignId));
        }

        void put(Entry entry, boolean isKnown) {
            if (entries.put(entry.kind() + " " + entry.foreignId(), entry) == null && !isKnown) {
                fresh.merge(entry.kind(), 1L, Long::sum);
            }
        }

        Stream<Entry> beginningWith(String kind, String beginning) {
            String from = kind + " " + beginning;
            return entries.subMap(from, from + "\uffff").values().stream();
        }
    }

    /**
     * One thing.
     *
     * @param localId what it has become; empty while its place is only kept
     */
    record Entry(
            String kind,
            String foreignId,
            String localId,
            String guid,
            String digest,
            String revisionId,
            String oldAddress,
            String path) {
        static Entry of(String kind, String foreignId, String localId) {
            return new Entry(kind, foreignId, localId, "", "", "", "", "");
        }

        Entry standing(String oldAddress, String path) {
            return new Entry(kind, foreignId, localId, guid, digest, revisionId, oldAddress, path);
        }

        boolean isMade() {
            return !localId.isEmpty();
        }
    }

    Optional<Entry> find(String kind, String foreignId) {
        if (rehearsed != null) {
            Optional<Entry> put = rehearsed.find(kind, foreignId);
            return put.isPresent() ? put : findKept(kind, foreignId);
        }
        Entry known = remembered.get(kind + " " + foreignId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Entry> stored = findKept(kind, foreignId);
        stored.ifPresent(this::remember);
        return stored;
    }

    private Optional<Entry> findKept(String kind, String foreignId) {
        return database.sql("""
                        select kind, foreign_id, local_id, guid, digest, revision_id, old_address, path
                        from imported
                        where source = :source and kind = :kind and foreign_id = :foreign_id
                        """)
                .param("source", source)
                .param("kind", kind)
                .param("foreign_id", foreignId)
                .query(ForeignIds::read)
                .optional();
    }

    /** What stood at an address of the other system. */
    Optional<Entry> findByOldAddress(String oldAddress) {
        return database
                .sql("""
                        select kind, foreign_id, local_id, guid, digest, revision_id, old_address, path
                        from imported
                        where source = :source and old_address = :old_address and old_address <> ''
                        """)
                .param("source", source)
                .param("old_address", oldAddress)
                .query(ForeignIds::read)
                .list()
                .stream()
                // Sorted here: in the order of the primary key, SQLite would rather walk that than use the index.
                .min(Comparator.comparing(Entry::kind).thenComparing(Entry::foreignId));
    }

    /** Entries whose foreign id begins so, in order. */
    List<Entry> findBeginningWith(String kind, String beginning, int count) {
        List<Entry> kept = findKeptBeginningWith(kind, beginning, count);
        return rehearsed == null
                ? kept
                : Stream.concat(kept.stream(), rehearsed.beginningWith(kind, beginning))
                        .limit(count)
                        .toList();
    }

    private List<Entry> findKeptBeginningWith(String kind, String beginning, int count) {
        return database.sql("""
                        select kind, foreign_id, local_id, guid, digest, revision_id, old_address, path
                        from imported
                        where source = :source and kind = :kind and foreign_id >= :from and foreign_id < :until
                        order by foreign_id
                        limit :count
                        """)
                .param("source", source)
                .param("kind", kind)
                .param("from", beginning)
                .param("until", beginning + "\uffff")
                .param("count", count)
                .query(ForeignIds::read)
                .list();
    }

    /** Entries of a kind in the order of their foreign ids, after one of them; none that is only rehearsed. */
    List<Entry> after(String kind, String foreignId, int count) {
        return database.sql("""
                        select kind, foreign_id, local_id, guid, digest, revision_id, old_address, path
                        from imported
                        where source = :source and kind = :kind and foreign_id > :foreign_id
                        order by foreign_id
                        limit :count
                        """)
                .param("source", source)
                .param("kind", kind)
                .param("foreign_id", foreignId)
                .param("count", count)
                .query(ForeignIds::read)
                .list();
    }

    /** Whether an import of any system has promised this path to something that is not there yet. */
    boolean isPromised(String path) {
        return database.sql("select count(*) from imported where path = :path and local_id = '' and path <> ''")
                        .param("path", path)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many of a kind stand here; without those that are only rehearsed. */
    long count(String kind) {
        return database.sql("select count(*) from imported where source = :source and kind = :kind")
                .param("source", source)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    /** How many of a kind are rehearsed that don't stand here. */
    long countRehearsed(String kind) {
        return rehearsed == null ? 0 : rehearsed.fresh.getOrDefault(kind, 0L);
    }

    void put(Entry entry) {
        if (rehearsed != null) {
            rehearsed.put(entry, findKept(entry.kind(), entry.foreignId()).isPresent());
            return;
        }
        database.sql("""
                        insert into imported (
                            source, kind, foreign_id, local_id, guid, digest, revision_id, old_address, path)
                        values (
                            :source, :kind, :foreign_id, :local_id, :guid, :digest, :revision_id, :old_address, :path)
                        on conflict (source, kind, foreign_id) do update set
                            local_id = excluded.local_id, guid = excluded.guid, digest = excluded.digest,
                            revision_id = excluded.revision_id, old_address = excluded.old_address,
                            path = excluded.path
                        """)
                .param("source", source)
                .param("kind", entry.kind())
                .param("foreign_id", entry.foreignId())
                .param("local_id", entry.localId())
                .param("guid", entry.guid())
                .param("digest", entry.digest())
                .param("revision_id", entry.revisionId())
                .param("old_address", entry.oldAddress())
                .param("path", entry.path())
                .update();
        remember(entry);
    }

    /** Forgets what a transaction that failed had put. */
    void forget() {
        remembered.clear();
    }

    private void remember(Entry entry) {
        remembered.put(entry.kind() + " " + entry.foreignId(), entry);
    }

    private static Entry read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
