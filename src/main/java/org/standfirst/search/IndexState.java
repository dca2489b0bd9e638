package org.standfirst.search;

import java.util.Map;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.database.Change;
import org.standfirst.kernel.Cursor;
import org.standfirst.magazine.Magazine;

/**
 * How far an index has got, as it stands in each of its commits beside what was got.
 *
 * @param format which program's sort of index it is
 * @param position the number of the last change that is in it
 * @param fingerprint of that change, so that an index is never continued on another database
 * @param setting what of the magazine itself it was made with
 * @param backlog what was live before it began and is not in it yet; empty when all is
 */
record IndexState(int format, long position, String fingerprint, String setting, Optional<Backlog> backlog) {
    /**
     * Articles and then pages, newest first.
     *
     * @param last the last that is in the index
     */
    record Backlog(Article.Kind kind, Optional<Cursor> last) {
        /** All there is. */
        static final Backlog ALL = new Backlog(Article.Kind.ARTICLE, Optional.empty());

        private static final String SEPARATOR = " ";

        private String written() {
            return kind + SEPARATOR + last.map(Cursor::toString).orElse("");
        }

        private static Backlog read(String written) {
            String[] words = written.split(SEPARATOR, 2);
            return new Backlog(Article.Kind.valueOf(words[0]), Cursor.parse(words[1]));
        }
    }

    /** An index with nothing in it that is to follow the log from a change on. */
    static IndexState beginning(Optional<Change> newest, Magazine magazine) {
        return new IndexState(
                Fields.FORMAT,
                newest.map(Change::seq).orElse(0L),
                newest.map(IndexState::fingerprint).orElse(""),
                setting(magazine),
                Optional.of(Backlog.ALL));
    }

    IndexState at(Change change) {
        return new IndexState(format, change.seq(), fingerprint(change), setting, backlog);
    }

    IndexState with(Optional<Backlog> rest) {
        return new IndexState(format, position, fingerprint, setting, rest);
    }

    /** Whether it can go on from the change that stands in the log at its position. */
    boolean continues(Optional<Change> there) {
        return position == 0
                || there.filter(change -> fingerprint(change).equals(fingerprint))
                        .isPresent();
    }

    /** Whether an article without a language of its own, or a year, would be indexed otherwise today. */
    boolean fits(Magazine magazine) {
        return setting.equals(setting(magazine));
    }

    Map<String, String> written() {
        return Map.of(
                "format",
                Integer.toString(format),
                "position",
                Long.toString(position),
                "fingerprint",
                fingerprint,
                "setting",
                setting,
                "backlog",
                backlog.map(Backlog::written).orElse(""));
    }

    /** @throws IllegalArgumentException if nothing of this program wrote it */
    static IndexState read(Map<String, String> written) {
        String backlog = written.getOrDefault("backlog", "");
        return new IndexState(
                Integer.parseInt(written.getOrDefault("format", "0")),
                Long.parseLong(written.getOrDefault("position", "")),
                written.getOrDefault("fingerprint", ""),
                written.getOrDefault("setting", ""),
                backlog.isEmpty() ? Optional.empty() : Optional.of(Backlog.read(backlog)));
    }

    private static String fingerprint(Change change) {
        return change.seq() + " " + change.at().toEpochMilli() + " " + change.verb() + " " + change.subject();
    }

    private static String setting(Magazine magazine) {
        return Languages.of(magazine.language()) + " " + magazine.timeZone();
    }
}
