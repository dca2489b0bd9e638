package org.standfirst.edge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/**
 * Counts which pages are sent, in memory, until somebody takes the counts. Only what was really there is counted, so
 * made-up addresses take no memory; of what a request says, nothing is kept but the host whose link led here. Safe for use
 * by several threads at once.
 */
public final class Views {
    /** What articles are counted as. */
    public static final String ARTICLE = "article";

    /** Where pages that are counted one by one say which they are: the identifier of an article. */
    public static final String SUBJECT = Views.class.getName() + ".subject";

    /** Into how many parts an article is divided, to say how far it was read. */
    public static final int PARTS = 4;

    private static final int MOST_REFERRALS = 2_000;
    private static final int MOST_READ = 5_000;
    private static final Subject REST = new Subject("other", "");
    private static final List<Long> NONE_READ = Collections.nCopies(PARTS + 1, 0L);

    private final boolean isOn;
    private final boolean articlesTell;
    private final Queue<Tally> seen = new ConcurrentLinkedQueue<>();
    private final Map<Referral, Long> referrals = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> read = new ConcurrentHashMap<>();

    /**
     * Those of one magazine.
     *
     * @param isOn whether anything is counted
     * @param articlesTell whether articles say themselves that they are looked at, as most are sent by a cache of somebody else's
     */
    public Views(boolean isOn, boolean articlesTell) {
        this.isOn = isOn;
        this.articlesTell = articlesTell;
    }

    /**
     * What is counted.
     *
     * @param kind of page, such as {@code front}
     * @param id of the article; empty for pages that are counted by their kind alone
     */
    public record Subject(String kind, String id) {}

    /** How often readers were sent it, and how often programs were. */
    public record Seen(Subject subject, long readers, long programs) {}

    /** A site that led to a page; an empty host stands for all that there was no room for. */
    public record Referral(Subject subject, String host) {}

    /** How often a site led to a page. */
    public record Led(Referral by, long times) {}

    /**
     * How far an article was read.
     *
     * @param reached how many came to its beginning, and to the end of each of its parts
     */
    public record Read(String article, List<Long> reached) {}

    /** What was counted since the last time. */
    public record Taken(List<Seen> seen, List<Led> led, List<Read> read) {}

    boolean isOn() {
        return isOn;
    }

    /** Whether articles say themselves that they are looked at. */
    public boolean articlesTell() {
        return articlesTell;
    }

    /** One for a page that is kept; nothing if it is not counted. */
    @Nullable
    Tally tally(String kind, @Nullable Object id) {
        Subject subject = isOn ? subject(kind, id) : null;
        return subject == null ? null : new Tally(subject, seen::add);
    }

    /** An article that does not say which it is, is none. */
    private static @Nullable Subject subject(String kind, @Nullable Object id) {
        boolean isArticle = kind.equals(ARTICLE);
        return kind.isEmpty() || (isArticle && id == null)
                ? null
                : new Subject(kind, isArticle ? String.valueOf(id) : "");
    }

    /** A page was sent. */
    void count(Tally tally, Visit visit) {
        boolean saysSo =
                articlesTell && visit.isReader() && tally.subject().kind().equals(ARTICLE);
        if (!saysSo) {
            tally.count(visit.isReader());
        }
        if (!visit.from().isEmpty()) {
            refer(new Referral(tally.subject(), visit.from()));
        }
    }

    private void refer(Referral referral) {
        boolean fits = referrals.containsKey(referral) || referrals.size() < MOST_REFERRALS;
        referrals.merge(fits ? referral : new Referral(REST, ""), 1L, Long::sum);
    }

    /** The parts of an article, from one to another, were read. */
    void countRead(String article, int first, int last) {
        if (read.containsKey(article) || read.size() < MOST_READ) {
            read.compute(article, (_, before) -> more(before == null ? NONE_READ : before, first, last));
        }
    }

    private static List<Long> more(List<Long> before, int first, int last) {
        return IntStream.rangeClosed(0, PARTS)
                .mapToObj(part -> before.get(part) + (part >= first && part <= last ? 1 : 0))
                .toList();
    }

    /** What takes in what readers' pages say of how far they were read, before an application. */
    public Handler before(Handler application) {
        return new ReadingHandler(this, application);
    }

    /** Takes what was counted since the last time; for one thread at a time. */
    public synchronized Taken take() {
        List<Seen> pages = new ArrayList<>();
        // As many as there are now: those that come meanwhile wait for the next time.
        for (int left = seen.size(); left > 0; left--) {
            Tally tally = seen.poll();
            if (tally != null) {
                pages.add(tally.take());
            }
        }
        return new Taken(List.copyOf(pages), takeReferrals(), takeRead());
    }

    private List<Led> takeReferrals() {
        return List.copyOf(referrals.keySet()).stream()
                .map(referral -> new Led(referral, Objects.requireNonNullElse(referrals.remove(referral), 0L)))
                .toList();
    }

    private List<Read> takeRead() {
        return List.copyOf(read.keySet()).stream()
                .map(article -> new Read(article, Objects.requireNonNullElse(read.remove(article), NONE_READ)))
                .toList();
    }
}
