package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.Window;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** What readers may see, and nothing else. */
@Component
public class LiveArticles {
    private static final int LONGEST_EDITION = 500;
    static final String COLUMNS = """
            select live.article_id, live.kind, live.slug, live.headline, live.standfirst, live.kicker, live.section_id,
                live.edition_id, live.lead_picture_id, live.language, live.published_at, live.updated_at
            from live_article live
            """;

    private final Database database;
    private final Articles articles;
    private final Revisions revisions;
    private final People people;
    private final NewestOfEach newestOfEach;

    /** Reads from this database. */
    public LiveArticles(Database database, Articles articles, Revisions revisions, People people) {
        this.database = database;
        this.articles = articles;
        this.revisions = revisions;
        this.people = people;
        this.newestOfEach = new NewestOfEach(database);
    }

    /** What stands at an address. */
    public sealed interface Found {
        /** An article for readers. */
        record Live(Article article, Revision revision) implements Found {}

        /** One that readers had. */
        record Withdrawn(Article article) implements Found {}

        /** Nothing that readers may know of. */
        record Nothing() implements Found {}
    }

    /** Looks at an address. */
    public Found find(Article.Kind kind, Slug slug) {
        Optional<Article> article = articles.find(kind, slug);
        if (article.isEmpty()) {
            return new Found.Nothing();
        }
        return look(article.get());
    }

    /** Looks at an article, wherever it stands. */
    public Found find(Id<Article> id) {
        return articles.find(id).map(this::look).orElseGet(Found.Nothing::new);
    }

    private Found look(Article article) {
        return switch (article.state()) {
            case LIVE ->
                new Found.Live(
                        article, revisions.find(article.live().orElseThrow()).orElseThrow());
            case WITHDRAWN -> new Found.Withdrawn(article);
            case DRAFT, IN_REVIEW, SCHEDULED -> new Found.Nothing();
        };
    }

    /** How much there is for readers, pages included. */
    public int count() {
        return database.sql("select count(*) from live_article")
                .query(Integer.class)
                .single();
    }

    /** Where in time the things of a kind stand, newest first: to go through all of them, a few at a time. */
    public List<Cursor> older(Article.Kind kind, Optional<Cursor> than, int count) {
        return database.sql("""
                        select published_at, article_id
                        from live_article
                        where kind = :kind and (published_at, article_id) < (:at, :id)
                        order by published_at desc, article_id desc
                        limit :count
                        """)
                .param("kind", kind.inDatabase())
                .param("at", than.map(Cursor::at).orElse(Long.MAX_VALUE))
                .param("id", than.map(Cursor::id).orElse(""))
                .param("count", count)
                .query((row, _) -> new Cursor(row.getLong(1), row.getString(2)))
                .list();
    }

    /** What is live of these, in the order asked for. */
    public List<Headline> find(List<Id<Article>> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Id<Article>, Headline> found = new HashMap<>();
        withBylines(database.sql(COLUMNS + "where article_id in (:ids)")
                        .param("ids", ids.stream().map(Id::value).toList())
                        .query(LiveArticles::read)
                        .list())
                .forEach(headline -> found.put(headline.article(), headline));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /**
     * Articles whose headlines hold all of these words, whatever their case, newest first: for when there is no better
     * way to search. It looks at the newest few thousand alone, as it reads every one of them.
     */
    public List<Headline> headed(List<String> words, int count) {
        StringBuilder which = new StringBuilder("""
                where live.kind = 'article' and live.published_at >= (
                    select coalesce(min(published_at), 0) from (
                        select published_at from live_article
                        where kind = 'article' order by published_at desc limit 5000) newest)
                """);
        Map<String, Object> parameters = new HashMap<>();
        for (String word : words) {
            String name = "word" + parameters.size();
            which.append(" and lower(live.headline) like :").append(name).append(" escape '!'");
            parameters.put(name, "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        return withBylines(
                database.sql(COLUMNS + which + " order by live.published_at desc, live.article_id desc limit :count")
                        .params(parameters)
                        .param("count", count)
                        .query(LiveArticles::read)
                        .list());
    }

    /** Articles that editors keep at the head of the front page, newest first. */
    public List<Headline> pinned(int count) {
        return withBylines(database.sql(COLUMNS + """
                        where pinned and kind = 'article'
                        order by published_at desc, article_id desc
                        limit :count
                        """)
                .param("count", count)
                .query(LiveArticles::read)
                .list());
    }

    /** All articles but those that are pinned. */
    public Window<Headline> newest(Place place, int size) {
        return window("where kind = 'article' and not pinned", Map.of(), "live", place, size);
    }

    /** All articles, pinned or not. */
    public Window<Headline> all(Place place, int size) {
        return window("where kind = 'article'", Map.of(), "live", place, size);
    }

    /** Articles that came out at a time or after it, newest first. */
    public List<Headline> since(Instant time, int count) {
        return withBylines(database.sql(COLUMNS + """
                        where kind = 'article' and published_at >= :time
                        order by published_at desc, article_id desc
                        limit :count
                        """)
                .param("time", time.toEpochMilli())
                .param("count", count)
                .query(LiveArticles::read)
                .list());
    }

    /** The words of articles that are live, by article; one that no longer is has none. */
    public Map<Id<Article>, Manuscript> words(List<Headline> headlines) {
        return revisions.live(headlines.stream().map(Headline::article).toList()).stream()
                .collect(Collectors.toMap(Revision::article, Revision::manuscript));
    }

    /**
     * Everything of an article but its text: as readers have it, or as they had it before it was withdrawn. Empty if they
     * never had it.
     */
    public Optional<Manuscript> outline(Id<Article> id) {
        return articles.find(id)
                .filter(article -> article.publishedAt().isPresent())
                .flatMap(article -> revisions.findWithoutBody(article.live().orElse(article.draft())))
                .map(Revision::manuscript);
    }

    /** The articles of a section and of the sections within it. */
    public Window<Headline> inSection(Id<Section> section, Place place, int size) {
        return window(
                "join live_article_section listed on listed.article_id = live.article_id where listed.section_id = :of",
                Map.of("of", section.value()),
                "listed",
                place,
                size);
    }

    /** The sections in which, or within which, there is anything to read. */
    public Set<Id<Section>> sectionsWithArticles() {
        return Set.copyOf(database.sql("""
                        select section.id from section
                        where exists (select 1 from live_article_section listed where listed.section_id = section.id)
                        """)
                .query((row, _) -> new Id<Section>(row.getString(1)))
                .list());
    }

    /** Everybody who wrote something that is live, by name. */
    public List<Person> writers(int count) {
        return people.find(database.sql("""
                        select person.id from person
                        where exists (select 1 from live_article_byline listed where listed.person_id = person.id)
                        order by person.name, person.id
                        limit :count
                        """)
                .param("count", count)
                .query((row, _) -> new Id<Person>(row.getString(1)))
                .list());
    }

    /** The articles with a tag. */
    public Window<Headline> taggedWith(Id<Tag> tag, Place place, int size) {
        return window(
                "join live_article_tag listed on listed.article_id = live.article_id where listed.tag_id = :of",
                Map.of("of", tag.value()),
                "listed",
                place,
                size);
    }

    /** The articles that somebody wrote, alone or with others. */
    public Window<Headline> by(Id<Person> person, Place place, int size) {
        return window(
                "join live_article_byline listed on listed.article_id = live.article_id where listed.person_id = :of",
                Map.of("of", person.value()),
                "listed",
                place,
                size);
    }

    /** The articles that came out from one instant to another, which is not one of the instants itself. */
    public Window<Headline> between(Instant from, Instant until, Place place, int size) {
        return window(
                "where kind = 'article' and live.published_at >= :from and live.published_at < :until",
                Map.of("from", from.toEpochMilli(), "until", until.toEpochMilli()),
                "live",
                place,
                size);
    }

    /** Where in time the newest articles of each of these sections stand, newest first; the sections within them included. */
    public Map<Id<Section>, List<Cursor>> newestOf(List<Id<Section>> sections, int each) {
        return newestOfEach
                .find(
                        sections.stream()
                                .map(section -> new NewestOfEach.Head(NewestOfEach.Listing.SECTION, section.value()))
                                .toList(),
                        each)
                .stream()
                .collect(Collectors.groupingBy(
                        listed -> new Id<>(listed.head().id()),
                        Collectors.mapping(NewestOfEach.Listed::place, Collectors.toList())));
    }

    /** An edition's contents: as arranged, then what is in no order yet, by time. */
    public List<Headline> inEdition(Id<Edition> edition) {
        return withBylines(database.sql(COLUMNS + """
                        left join edition_content content
                            on content.article_id = live.article_id and content.edition_id = :edition
                        where live.edition_id = :edition
                        order by coalesce(content.position, 1000000), live.published_at, live.article_id
                        limit :count
                        """)
                .param("edition", edition.value())
                .param("count", LONGEST_EDITION)
                .query(LiveArticles::read)
                .list());
    }

    private Window<Headline> window(String which, Map<String, ?> parameters, String sorted, Place place, int size) {
        String time = sorted + ".published_at";
        String id = sorted + ".article_id";
        String descending = " order by " + time + " desc, " + id + " desc limit :count";
        JdbcClient.StatementSpec statement = switch (place) {
            case Place.Newest _ -> database.sql(COLUMNS + which + descending);
            case Place.OlderThan older ->
                database.sql(COLUMNS + which + " and (" + time + ", " + id + ") < (:at, :id)" + descending)
                        .param("at", older.cursor().at())
                        .param("id", older.cursor().id());
            case Place.NewerThan newer ->
                database.sql(COLUMNS + which + " and (" + time + ", " + id + ") > (:at, :id) order by " + time + ", "
                                + id + " limit :count")
                        .param("at", newer.cursor().at())
                        .param("id", newer.cursor().id());
        };
        List<Headline> fetched = statement
                .params(parameters)
                .param("count", size + 1)
                .query(LiveArticles::read)
                .list();
        Window<Headline> window = Window.of(fetched, size, place, Headline::cursor);
        return new Window<>(withBylines(window.items()), window.newer(), window.older());
    }

    List<Headline> withBylines(List<Headline> headlines) {
        if (headlines.isEmpty()) {
            return headlines;
        }
        Map<String, List<Id<Person>>> bylines = new HashMap<>();
        database.sql("""
                        select article_id, person_id
                        from live_article_byline
                        where article_id in (:articles)
                        order by article_id, position
                        """)
                .param(
                        "articles",
                        headlines.stream()
                                .map(headline -> headline.article().value())
                                .toList())
                .query((row, _) -> bylines.computeIfAbsent(row.getString(1), _ -> new java.util.ArrayList<>())
                        .add(new Id<>(row.getString(2))))
                .list();
        Map<Id<Person>, Person> found = new HashMap<>();
        people.find(bylines.values().stream().flatMap(List::stream).distinct().toList())
                .forEach(person -> found.put(person.id(), person));
        return headlines.stream()
                .map(headline -> headline.withBylines(
                        bylines.getOrDefault(headline.article().value(), List.of()).stream()
                                .filter(found::containsKey)
                                .map(found::get)
                                .toList()))
                .toList();
    }

    static Headline read(ResultSet row, int number) throws SQLException {
        return new Headline(
                new Id<>(row.getString(1)),
                Article.Kind.fromDatabase(row.getString(2)),
                new Slug(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Optional.ofNullable(row.getString(7)).map(Id::new),
                Optional.ofNullable(row.getString(8)).map(Id::new),
                Optional.ofNullable(row.getString(9)).map(Id::new),
                row.getString(10),
                Instant.ofEpochMilli(row.getLong(11)),
                Instant.ofEpochMilli(row.getLong(12)),
                List.of());
    }
}
