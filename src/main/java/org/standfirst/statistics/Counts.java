package org.standfirst.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.standfirst.edge.Views;

/**
 * What was counted and is not in the database yet, in the order in which it is written, so that two programs never wait for
 * each other. For one thread at a time.
 */
final class Counts {
    /** Beyond this, while the database is away, it is not told any more where readers came from. */
    private static final int MOST_REFERRALS = 20_000;

    private final SortedMap<Page, Sums> pages = new TreeMap<>();
    private final SortedMap<Moment, Long> minutes = new TreeMap<>();
    private final SortedMap<Referral, Long> referrals = new TreeMap<>();

    /** What pages said of themselves, and may have made up. */
    private final SortedMap<Moment, Sums> told = new TreeMap<>();

    /** A page on a day. */
    record Page(LocalDate day, String kind, String article) implements Comparable<Page> {
        private static final Comparator<Page> ORDER =
                Comparator.comparing(Page::day).thenComparing(Page::kind).thenComparing(Page::article);

        Page(LocalDate day, Views.Subject subject) {
            this(day, subject.kind(), subject.id());
        }

        @Override
        public int compareTo(Page other) {
            return ORDER.compare(this, other);
        }
    }

    /** A page in a minute, counted since 1970. */
    record Moment(long minute, Page page) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparingLong(Moment::minute).thenComparing(Moment::page);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** The host of another site that led to a page; empty for all that are not told apart. */
    record Referral(Page page, String host) implements Comparable<Referral> {
        private static final Comparator<Referral> ORDER =
                Comparator.comparing(Referral::page).thenComparing(Referral::host);

        @Override
        public int compareTo(Referral other) {
            return ORDER.compare(this, other);
        }
    }

    /** Adds what was taken at a moment. */
    void add(Views.Taken taken, LocalDate day, long minute) {
        for (Views.Seen seen : taken.seen()) {
            add(new Moment(minute, new Page(day, seen.subject())), Sums.of(seen.readers(), seen.programs()));
        }
        for (Views.Read read : taken.read()) {
            Page page = new Page(day, Views.ARTICLE, read.article());
            told.merge(new Moment(minute, page), new Sums(0, 0, read.reached()), Sums::plus);
        }
        for (Views.Led led : taken.led()) {
            Referral referral =
                    new Referral(new Page(day, led.by().subject()), led.by().host());
            boolean fits = referrals.size() < MOST_REFERRALS || referrals.containsKey(referral);
            referrals.merge(fits ? referral : new Referral(new Page(day, "other", ""), ""), led.times(), Long::sum);
        }
    }

    /** The articles, or what was made up, that are said to have been read. */
    Set<String> told() {
        return told.keySet().stream().map(moment -> moment.page().article()).collect(Collectors.toSet());
    }

    /**
     * Believes what was told of articles that are there, and forgets the rest.
     *
     * @param articlesTell whether articles are looked at as often as they say, not as often as they are sent
     */
    void believe(Predicate<String> isArticle, boolean articlesTell) {
        told.forEach((moment, sums) -> {
            if (isArticle.test(moment.page().article())) {
                long readers = articlesTell ? sums.reached().getFirst() : 0;
                add(moment, new Sums(readers, 0, sums.reached()));
            }
        });
        told.clear();
    }

    void add(Page page, Sums sums) {
        if (!sums.equals(Sums.NONE)) {
            pages.merge(page, sums, Sums::plus);
        }
    }

    void add(Referral referral, long readers) {
        boolean fits = referrals.size() < MOST_REFERRALS || referrals.containsKey(referral);
        Page rest = new Page(referral.page().day(), "other", "");
        referrals.merge(fits ? referral : new Referral(rest, ""), readers, Long::sum);
    }

    private void add(Moment moment, Sums sums) {
        add(moment.page(), sums);
        if (sums.readers() > 0) {
            minutes.merge(moment, sums.readers(), Long::sum);
        }
    }

    boolean isEmpty() {
        return pages.isEmpty() && referrals.isEmpty() && told.isEmpty();
    }

    SortedMap<Page, Sums> pages() {
        return pages;
    }

    SortedMap<Moment, Long> minutes() {
        return minutes;
    }

    SortedMap<Referral, Long> referrals() {
        return referrals;
    }

    void clear() {
        pages.clear();
        minutes.clear();
        referrals.clear();
        told.clear();
    }
}
