package org.standfirst.article;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;

/**
 * The newest few articles under each of several tags or sections, all in one question: what a question costs besides its
 * answer is many times what a handful of rows of an index cost.
 */
final class NewestOfEach {
    private final Database database;

    NewestOfEach(Database database) {
        this.database = database;
    }

    /** Under what articles are listed. */
    enum Listing {
        TAG("live_article_tag", "tag_id"),
        SECTION("live_article_section", "section_id");

        private final String table;
        private final String column;

        Listing(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    /** A tag or a section. */
    record Head(Listing listing, String id) {}

    /** An article under a head, and when it came out. */
    record Listed(Head head, Cursor place) {}

    /** Under each head newest first, in no order of the heads. */
    List<Listed> find(List<Head> heads, int each) {
        if (heads.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < heads.size(); number++) {
            Listing listing = heads.get(number).listing();
            // Only what stands within parentheses may have an order of its own, and SQLite wants a query around them.
            parts.add("""
                    select * from (
                        select %1$d as head, published_at, article_id
                        from %2$s
                        where %3$s = :head%1$d
                        order by published_at desc, article_id desc
                        limit :each) part%1$d
                    """.formatted(number, listing.table, listing.column));
        }
        var question = database.sql(String.join("union all\n", parts) + "order by 1, 2 desc, 3 desc")
                .param("each", each);
        for (int number = 0; number < heads.size(); number++) {
            question = question.param("head" + number, heads.get(number).id());
        }
        return question.query(
                        (row, _) -> new Listed(heads.get(row.getInt(1)), new Cursor(row.getLong(2), row.getString(3))))
                .list();
    }
}
