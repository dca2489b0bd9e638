package org.standfirst.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;

/**
 * The newest few articles under each of several tags or sections, all in one question: what a question costs besides its
 * answer is many times what a handful of rows of an index cost.
 */
@Component
class NewestOfEach {
    private static final int MOST_REMEMBERED = 20_000;

    private final Database database;
    private final Shelf<Asked, List<Cursor>> shelf;

    private record Asked(Head head, int count) {}

    /** Reads from this database. */
    NewestOfEach(Database database) {
        this.database = database;
        this.shelf =
                database.recall().shelf(Recall.Until.ARTICLES_CHANGE, MOST_REMEMBERED, places -> 1 + places.size());
    }

    /** Under what articles are listed. */
    enum Listing {
        TAG("live_article_tag", "tag_id", ""),
        SECTION("live_article_section", "section_id", ""),
        SECTION_ON_THE_FRONT(
                "live_article_section",
                "section_id",
                " and not exists (select 1 from front_hidden hidden"
                        + " where hidden.article_id = live_article_section.article_id)");

        private final String table;
        private final String column;
        private final String condition;

        Listing(String table, String column, String condition) {
            this.table = table;
            this.column = column;
            this.condition = condition;
        }
    }

    /** A tag or a section. */
    record Head(Listing listing, String id) {
        static Head of(Id<Section> section) {
            return new Head(Listing.SECTION, section.value());
        }

        static Head onTheFront(Id<Section> section) {
            return new Head(Listing.SECTION_ON_THE_FRONT, section.value());
        }
    }

    /** Where in time the newest stand, newest first; heads with nothing under them may be missing. */
    Map<Head, List<Cursor>> find(List<Head> heads, int each) {
        Map<Head, List<Cursor>> found = new HashMap<>();
        shelf.all(heads.stream().map(head -> new Asked(head, each)).toList(), asked -> read(asked, each))
                .forEach((asked, places) -> found.put(asked.head(), places));
        return found;
    }

    private Map<Asked, List<Cursor>> read(List<Asked> heads, int each) {
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < heads.size(); number++) {
            Listing listing = heads.get(number).head().listing();
            // Only what stands within parentheses may have an order of its own, and SQLite wants a query around them.
            parts.add("""
                    select * from (
                        select %1$d as head, published_at, article_id
                        from %2$s
                        where %3$s = :head%1$d%4$s
                        order by published_at desc, article_id desc
                        limit :each) part%1$d
                    """.formatted(number, listing.table, listing.column, listing.condition));
        }
        var question = database.sql(String.join("union all\n", parts) + "order by 1, 2 desc, 3 desc")
                .param("each", each);
        for (int number = 0; number < heads.size(); number++) {
            question = question.param("head" + number, heads.get(number).head().id());
        }
        Map<Asked, List<Cursor>> newest = new HashMap<>();
        heads.forEach(head -> newest.put(head, new ArrayList<>()));
        question.query((row, _) -> Objects.requireNonNull(newest.get(heads.get(row.getInt(1))))
                        .add(new Cursor(row.getLong(2), row.getString(3))))
                .list();
        newest.replaceAll((_, places) -> List.copyOf(places));
        return newest;
    }
}
