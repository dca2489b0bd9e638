package org.standfirst.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.OwnArticles;
import org.standfirst.database.Database;
import org.standfirst.edge.Views;
import org.standfirst.kernel.Id;
import org.standfirst.people.Actor;

/**
 * How often pages were looked at: for editors all of them, for authors their own articles. What was counted in the last
 * seconds, here or by another program of the same magazine, is not in it yet.
 */
@Component
public class Readership {
    /** What is meant by now. */
    public static final Duration NOW = Duration.ofMinutes(5);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SECONDS_IN_A_MINUTE = 60;

    private static final String SUMS = """
            cast(coalesce(sum(readers), 0) as bigint), cast(coalesce(sum(programs), 0) as bigint),
            cast(coalesce(sum(begun), 0) as bigint), cast(coalesce(sum(quarter), 0) as bigint),
            cast(coalesce(sum(half), 0) as bigint), cast(coalesce(sum(three_quarters), 0) as bigint),
            cast(coalesce(sum(whole), 0) as bigint)
            """;

    private final Database database;
    private final OwnArticles ownArticles;

    Readership(Database database, OwnArticles ownArticles) {
        this.database = database;
        this.ownArticles = ownArticles;
    }

    /**
     * What somebody asks about.
     *
     * @param article that one alone; nothing for all that they may know of
     */
    public record Asked(Period period, Optional<Id<Article>> article, Actor reader) {}

    /** The figures of a day; a day without any has none. */
    public record OfDay(LocalDate day, Sums sums) {}

    /** The figures of an article. */
    public record OfArticle(Id<Article> article, Sums sums) {}

    /** The figures of all pages of a kind. */
    public record OfKind(String kind, Sums sums) {}

    /**
     * A site that readers came from.
     *
     * @param host empty for all that were too many to name
     */
    public record OfHost(String host, long readers) {}

    /** What was counted for a kind of page, or an article, on a day. */
    public record Row(LocalDate day, String kind, Optional<Id<Article>> article, Sums sums) {}

    /**
     * What is looked at now.
     *
     * @param article nothing for all pages of that kind
     */
    public record Live(String kind, Optional<Id<Article>> article, long readers) {}

    /** Day by day, the first first. */
    public List<OfDay> byDay(Asked asked) {
        return select(asked, "select day, " + SUMS + " from view_day", " group by day order by day", Map.of())
                .map(found -> found.query((row, _) -> new OfDay(LocalDate.parse(row.getString(1)), sums(row, 2)))
                        .list())
                .orElse(List.of());
    }

    /** The articles that were looked at most. */
    public List<OfArticle> mostRead(Asked asked, int count) {
        return select(
                        asked,
                        "select article, " + SUMS + " from view_day",
                        " and article <> '' group by article order by 2 desc, article desc limit :count",
                        Map.of("count", count))
                .map(found -> found.query((row, _) -> new OfArticle(new Id<>(row.getString(1)), sums(row, 2)))
                        .list())
                .orElse(List.of());
    }

    /** The kinds of pages, the one that was looked at most first. */
    public List<OfKind> byKind(Asked asked) {
        return select(
                        asked,
                        "select kind, " + SUMS + " from view_day",
                        " group by kind order by 2 desc, kind",
                        Map.of())
                .map(found -> found.query((row, _) -> new OfKind(row.getString(1), sums(row, 2)))
                        .list())
                .orElse(List.of());
    }

    /** The sites that most came from. */
    public List<OfHost> referrers(Asked asked, int count) {
        return select(
                        asked,
                        "select host, cast(sum(readers) as bigint) from referral_day",
                        " group by host order by 2 desc, host limit :count",
                        Map.of("count", count))
                .map(found -> found.query((row, _) -> new OfHost(row.getString(1), row.getLong(2)))
                        .list())
                .orElse(List.of());
    }

    /** Every figure there is, the first day first. */
    public List<Row> rows(Asked asked, int most) {
        return select(
                        asked,
                        "select day, kind, article, readers, programs, begun, quarter, half, three_quarters, whole"
                                + " from view_day",
                        " order by day, kind, article limit :most",
                        Map.of("most", most))
                .map(found -> found.query((row, _) -> new Row(
                                LocalDate.parse(row.getString(1)),
                                row.getString(2),
                                Id.parse(row.getString(3)),
                                sums(row, 4)))
                        .list())
                .orElse(List.of());
    }

    /** How often an article was looked at since it was out; nothing of it is ever forgotten. */
    public Sums ever(Id<Article> article, Actor reader) {
        return isTheirs(article, reader) ? of(article, "view_day").plus(of(article, "view_month")) : Sums.NONE;
    }

    private Sums of(Id<Article> article, String table) {
        return database.sql("select " + SUMS + " from " + table + " where article = :article")
                .param("article", article.value())
                .query((row, _) -> sums(row, 1))
                .single();
    }

    /** Whether somebody may know how often an article is looked at. */
    public boolean isTheirs(Id<Article> article, Actor reader) {
        return ownArticles.of(reader).map(own -> own.contains(article)).orElse(true);
    }

    /** What was looked at within the last {@link #NOW}, most of all first. */
    public List<Live> live(Actor reader, Instant now, int count) {
        Map<String, Object> parameters = new HashMap<>();
        Optional<String> within = within(Optional.empty(), reader, parameters);
        if (within.isEmpty()) {
            return List.of();
        }
        parameters.put("since", now.minus(NOW).getEpochSecond() / SECONDS_IN_A_MINUTE);
        parameters.put("count", count);
        return database.sql("select kind, article, cast(sum(readers) as bigint) from view_minute where minute > :since"
                        + within.get() + " group by kind, article order by 3 desc, kind, article limit :count")
                .params(parameters)
                .query((row, _) -> new Live(row.getString(1), Id.parse(row.getString(2)), row.getLong(3)))
                .list();
    }

    /** How often readers looked at it in each minute of the last hour, the minutes counted since 1970. */
    public Map<Long, Long> byMinute(Asked asked, Instant now) {
        Map<Long, Long> found = new HashMap<>();
        Map<String, Object> parameters = new HashMap<>();
        within(asked.article(), asked.reader(), parameters)
                .ifPresent(within -> database.sql(
                                "select minute, cast(sum(readers) as bigint) from view_minute where minute > :since"
                                        + within + " group by minute")
                        .param("since", now.minus(HOUR).getEpochSecond() / SECONDS_IN_A_MINUTE)
                        .params(parameters)
                        .query(row -> {
                            found.put(row.getLong(1), row.getLong(2));
                        }));
        return found;
    }

    /** Nothing if they may know of nothing there. */
    private Optional<StatementSpec> select(Asked asked, String what, String rest, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        return within(asked.article(), asked.reader(), parameters)
                .map(within -> database.sql(what + " where day between :first and :last" + within + rest)
                        .param("first", asked.period().first().toString())
                        .param("last", asked.period().last().toString())
                        .params(parameters));
    }

    private Optional<String> within(Optional<Id<Article>> article, Actor reader, Map<String, Object> parameters) {
        Optional<List<Id<Article>>> own = ownArticles.of(reader);
        List<Id<Article>> wanted = new ArrayList<>(own.orElse(List.of()));
        if (article.isPresent()) {
            boolean isTheirs = own.isEmpty() || wanted.contains(article.get());
            wanted = isTheirs ? List.of(article.get()) : List.of();
        } else if (own.isEmpty()) {
            return Optional.of("");
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        parameters.put("articles", wanted.stream().map(Id::value).toList());
        parameters.put("kind", Views.ARTICLE);
        return Optional.of(" and kind = :kind and article in (:articles)");
    }

    /** From seven columns. */
    static Sums sums(ResultSet row, int from) throws SQLException {
        List<Long> reached = new ArrayList<>();
        for (int part = 0; part <= Sums.PARTS; part++) {
            reached.add(row.getLong(from + 2 + part));
        }
        return new Sums(row.getLong(from), row.getLong(from + 1), List.copyOf(reached));
    }
}
