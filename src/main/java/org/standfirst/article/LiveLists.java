package org.standfirst.article;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.kernel.Window.Place;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.People;
import org.standfirst.people.Person;

/** The lists of articles that readers see: newest first, a window at a time. */
@Component
public class LiveLists {
    private static final int LONGEST_EDITION = 500;
    private static final String ON_THE_FRONT =
            "not exists (select 1 from front_hidden hidden where hidden.article_id = live.article_id)";

    private final Database database;
    private final Headlines headlines;
    private final People people;
    private final NewestOfEach newestOfEach;
    private final Shelf<Listed, Set<Id<Section>>> filled;
    private final Shelf<Listed, Set<Id<Article>>> hidden;

    /** What there is one list of. */
    private enum Listed {
        SECTIONS,
        HIDDEN
    }

    /** Reads from this database. */
    LiveLists(Database database, Headlines headlines, People people, NewestOfEach newestOfEach) {
        this.database = database;
        this.headlines = headlines;
        this.people = people;
        this.newestOfEach = newestOfEach;
        this.filled = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, 1);
        this.hidden = database.recall().shelf(Recall.Until.ARTICLES_CHANGE, 1);
    }

    /** What is live of these, in the order asked for. */
    public List<Headline> find(List<Id<Article>> ids) {
        return headlines.find(ids);
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
        parameters.put("count", count);
        return headlines.list(
                which + " order by live.published_at desc, live.article_id desc limit :count", parameters);
    }

    /** Articles that editors keep at the head of the front page, in their order. */
    public List<Headline> pinned(int count) {
        return headlines.list("""
                        left join front_pin pin on pin.article_id = live.article_id
                        where live.pinned and live.kind = 'article'
                        order by coalesce(pin.position, -1000000), live.published_at desc, live.article_id desc
                        limit :count
                        """, Map.of("count", count));
    }

    /** What the front page shows by itself: all articles but those that are pinned, and those that are kept off it. */
    public Window<Headline> newest(Place place, int size) {
        return window("where kind = 'article' and not pinned and " + ON_THE_FRONT, Map.of(), "live", place, size);
    }

    /** Of these, those that are not kept off the front page. */
    public List<Headline> onTheFront(List<Headline> all) {
        Set<Id<Article>> hidden = this.hidden.get(
                Listed.HIDDEN,
                _ -> Set.copyOf(database.sql("select article_id from front_hidden")
                        .query((row, _) -> new Id<Article>(row.getString(1)))
                        .list()));
        return all.stream()
                .filter(headline -> !hidden.contains(headline.article()))
                .toList();
    }

    /** All articles, pinned or not. */
    public Window<Headline> all(Place place, int size) {
        return window("where kind = 'article'", Map.of(), "live", place, size);
    }

    /** Articles that came out at a time or after it, newest first. */
    public List<Headline> since(Instant time, int count) {
        return headlines.list("""
                        where kind = 'article' and published_at >= :time
                        order by published_at desc, article_id desc
                        limit :count
                        """, Map.of("time", time.toEpochMilli(), "count", count));
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
        return filled.get(
                Listed.SECTIONS,
                _ -> Set.copyOf(database.sql("""
                        select section.id from section
                        where exists (select 1 from live_article_section listed where listed.section_id = section.id)
                        """)
                        .query((row, _) -> new Id<Section>(row.getString(1)))
                        .list()));
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

    /**
     * Where in time the newest articles of each of these sections stand, newest first; the sections within them included,
     * and what is kept off the front page not.
     */
    public Map<Id<Section>, List<Cursor>> newestOf(List<Id<Section>> sections, int each) {
        Map<Id<Section>, List<Cursor>> newest = new HashMap<>();
        newestOfEach
                .find(sections.stream().map(NewestOfEach.Head::onTheFront).toList(), each)
                .forEach((head, places) -> newest.put(new Id<>(head.id()), places));
        return newest;
    }

    /** An edition's contents: as arranged, then what is in no order yet, by time. */
    public List<Headline> inEdition(Id<Edition> edition) {
        return headlines.list("""
                        left join edition_content content
                            on content.article_id = live.article_id and content.edition_id = :edition
                        where live.edition_id = :edition
                        order by coalesce(content.position, 1000000), live.published_at, live.article_id
                        limit :count
                        """, Map.of("edition", edition.value(), "count", LONGEST_EDITION));
    }

    private Window<Headline> window(
            String which, Map<String, Object> parameters, String sorted, Place place, int size) {
        String time = sorted + ".published_at";
        String id = sorted + ".article_id";
        String descending = " order by " + time + " desc, " + id + " desc limit :count";
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("count", size + 1);
        String condition = which
                + switch (place) {
                    case Place.Newest _ -> descending;
                    case Place.OlderThan(Cursor cursor) -> {
                        all.put("at", cursor.at());
                        all.put("id", cursor.id());
                        yield " and (" + time + ", " + id + ") < (:at, :id)" + descending;
                    }
                    case Place.NewerThan(Cursor cursor) -> {
                        all.put("at", cursor.at());
                        all.put("id", cursor.id());
                        yield " and (" + time + ", " + id + ") > (:at, :id) order by " + time + ", " + id
                                + " limit :count";
                    }
                };
        return Window.of(headlines.list(condition, all), size, place, Headline::cursor);
    }
}
