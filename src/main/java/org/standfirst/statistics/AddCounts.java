package org.standfirst.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.DeskHeadlines;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;

/**
 * Adds what was counted to what is in the database, as other programs of the same magazine do. It is not in the change log:
 * nothing that readers see depends on it, and nobody did it.
 */
@Component
class AddCounts {
    /** How many hosts are told apart on a day; whoever makes hosts up takes no more room than that. */
    static final int MOST_HOSTS = 300;

    private static final int MOST_ASKED = 500;
    private static final int MINUTES_KEPT = 60;

    private final Database database;
    private final DeskHeadlines articles;

    AddCounts(Database database, DeskHeadlines articles) {
        this.database = database;
        this.articles = articles;
    }

    /**
     * All of it, or none of it if the database can't.
     *
     * @param articlesTell whether articles are looked at as often as they say, not as often as they are sent
     */
    void apply(Counts counts, boolean articlesTell) {
        counts.believe(existing(counts.told())::contains, articlesTell);
        database.write(() -> {
            counts.pages().forEach(this::add);
            counts.minutes().forEach(this::add);
            forgetMinutes(counts);
            addReferrals(counts.referrals());
        });
    }

    private Set<String> existing(Set<String> told) {
        return told.stream()
                .map(Id::<Article>parse)
                .flatMap(Optional::stream)
                .gather(Gatherers.windowFixed(MOST_ASKED))
                .flatMap(some -> articles.find(some).keySet().stream())
                .map(Id::value)
                .collect(Collectors.toSet());
    }

    private void add(Counts.Page page, Sums sums) {
        database.sql("""
                        insert into view_day (
                            day, kind, article, readers, programs, begun, quarter, half, three_quarters, whole)
                        values (
                            :day, :kind, :article, :readers, :programs, :begun, :quarter, :half, :three_quarters, :whole)
                        on conflict (day, kind, article) do update set
                            readers = view_day.readers + excluded.readers,
                            programs = view_day.programs + excluded.programs,
                            begun = view_day.begun + excluded.begun,
                            quarter = view_day.quarter + excluded.quarter,
                            half = view_day.half + excluded.half,
                            three_quarters = view_day.three_quarters + excluded.three_quarters,
                            whole = view_day.whole + excluded.whole
                        """)
                .param("day", page.day().toString())
                .param("kind", page.kind())
                .param("article", page.article())
                .params(sums.parameters())
                .update();
    }

    private void add(Counts.Moment moment, long readers) {
        database.sql("""
                        insert into view_minute (minute, kind, article, readers)
                        values (:minute, :kind, :article, :readers)
                        on conflict (minute, kind, article) do update set readers = view_minute.readers + excluded.readers
                        """)
                .param("minute", moment.minute())
                .param("kind", moment.page().kind())
                .param("article", moment.page().article())
                .param("readers", readers)
                .update();
    }

    private void forgetMinutes(Counts counts) {
        if (!counts.minutes().isEmpty()) {
            database.sql("delete from view_minute where minute < :before")
                    .param("before", counts.minutes().lastKey().minute() - MINUTES_KEPT)
                    .update();
        }
    }

    private void addReferrals(Map<Counts.Referral, Long> referrals) {
        Map<LocalDate, Set<String>> known = new HashMap<>();
        Map<Counts.Referral, Long> fitting = new TreeMap<>();
        referrals.forEach((referral, readers) -> {
            Set<String> hosts = known.computeIfAbsent(referral.page().day(), this::hosts);
            boolean fits = hosts.contains(referral.host()) || hosts.size() < MOST_HOSTS;
            String host = fits ? referral.host() : "";
            hosts.add(host);
            fitting.merge(new Counts.Referral(referral.page(), host), readers, Long::sum);
        });
        fitting.forEach(this::add);
    }

    private Set<String> hosts(LocalDate day) {
        Set<String> hosts = new HashSet<>();
        database.sql("select distinct host from referral_day where day = :day")
                .param("day", day.toString())
                .query(row -> {
                    hosts.add(row.getString(1));
                });
        return hosts;
    }

    private void add(Counts.Referral referral, long readers) {
        database.sql("""
                        insert into referral_day (day, kind, article, host, readers)
                        values (:day, :kind, :article, :host, :readers)
                        on conflict (day, kind, article, host) do update set
                            readers = referral_day.readers + excluded.readers
                        """)
                .param("day", referral.page().day().toString())
                .param("kind", referral.page().kind())
                .param("article", referral.page().article())
                .param("host", referral.host())
                .param("readers", readers)
                .update();
    }
}
