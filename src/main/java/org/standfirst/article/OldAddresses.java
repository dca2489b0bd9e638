package org.standfirst.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;

/**
 * Where things stood before: renamed articles, and the addresses of a site that moved in. What is kept is the thing and
 * not its present path, so that a redirect never leads to a redirect.
 */
@Component
public class OldAddresses {
    private final Database database;

    /** Reads from and adds to this database. */
    public OldAddresses(Database database) {
        this.database = database;
    }

    /** What an old address leads to. */
    public enum Target {
        /** An article or a page. */
        ARTICLE,
        /** A section. */
        SECTION,
        /** A tag. */
        TAG,
        /** A person's page. */
        AUTHOR,
        /** An edition. */
        EDITION,
        /** A picture's file. */
        PICTURE,
        /** Another file. */
        FILE
    }

    /**
     * The present path of what stood at an address, if it is there for readers.
     *
     * @param pathAndQuery as asked for; a slash at the end does not matter
     */
    public Optional<String> find(String pathAndQuery) {
        return database.sql("select target, target_id from old_address where path = :path")
                .param("path", normalise(pathAndQuery))
                .query((row, _) ->
                        new Entry(Target.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getString(2)))
                .optional()
                .flatMap(this::presentPath);
    }

    /** Remembers an address, unless it is remembered for something else already. Part of a transaction. */
    public void remember(String pathAndQuery, Target target, Id<?> id) {
        database.sql("""
                        insert into old_address (path, target, target_id)
                        values (:path, :target, :id)
                        on conflict (path) do nothing
                        """)
                .param("path", normalise(pathAndQuery))
                .param("target", target.name().toLowerCase(Locale.ROOT))
                .param("id", id.value())
                .update();
    }

    /** Remembers an address for this thing, whatever it led to before. Part of a transaction. */
    void claim(String pathAndQuery, Target target, Id<?> id) {
        database.sql("delete from old_address where path = :path")
                .param("path", normalise(pathAndQuery))
                .update();
        remember(pathAndQuery, target, id);
    }

    /** What led to one thing leads to another from now on. Part of a transaction. */
    void handOver(Target target, Id<?> from, Id<?> into) {
        database.sql("update old_address set target_id = :into where target = :target and target_id = :from")
                .param("into", into.value())
                .param("target", target.name().toLowerCase(Locale.ROOT))
                .param("from", from.value())
                .update();
    }

    /** Nothing leads to a thing any more. Part of a transaction. */
    void forget(Target target, Id<?> id) {
        database.sql("delete from old_address where target = :target and target_id = :id")
                .param("target", target.name().toLowerCase(Locale.ROOT))
                .param("id", id.value())
                .update();
    }

    private Optional<String> presentPath(Entry entry) {
        return switch (entry.target()) {
            case ARTICLE -> articlePath(entry.id());
            case SECTION -> slug("section", entry.id()).map(slug -> "/sections/" + slug);
            case TAG -> slug("tag", entry.id()).map(slug -> "/tags/" + slug);
            case AUTHOR -> slug("person", entry.id()).map(slug -> "/authors/" + slug);
            case EDITION -> slug("edition", entry.id()).map(slug -> "/editions/" + slug);
            case PICTURE -> hasFile("picture", entry.id()).map(id -> "/pictures/" + id);
            case FILE -> hasFile("attached_file", entry.id()).map(id -> "/files/" + id);
        };
    }

    /** A draft's address is nobody's business; a withdrawn article's page says that it was withdrawn. */
    private Optional<String> articlePath(String id) {
        return database.sql("select kind, slug from article where id = :id and published_at is not null")
                .param("id", id)
                .query((row, _) -> Article.Kind.fromDatabase(row.getString(1)).path(new Slug(row.getString(2))))
                .optional();
    }

    private Optional<String> slug(String table, String id) {
        return database.sql("select slug from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private Optional<String> hasFile(String table, String id) {
        return database.sql("select id from " + table + " where id = :id and file_name is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static String normalise(String pathAndQuery) {
        int query = pathAndQuery.indexOf('?');
        String path = decode(query < 0 ? pathAndQuery : pathAndQuery.substring(0, query));
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end) + (query < 0 ? "" : pathAndQuery.substring(query));
    }

    /** Browsers and old systems escape the same path in different ways. */
    private static String decode(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscapes) {
            return path;
        }
    }

    private record Entry(Target target, String id) {}
}
