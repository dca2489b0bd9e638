package org.standfirst.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.Body;
import org.standfirst.conduct.Ban;
import org.standfirst.conduct.Bans;
import org.standfirst.conduct.Limits;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Who;
import org.standfirst.correspondent.Addresses;
import org.standfirst.kernel.Id;
import org.standfirst.spam.Classifier;
import org.standfirst.spam.Likeness;
import org.standfirst.spam.Lookalikes;
import org.standfirst.spam.Sample;
import org.standfirst.spam.Verdict;

/**
 * Looks at a reply before the database is asked anything: whether it may come in by what is known in memory, and what of it a
 * moderator should see first.
 */
@Component
class Screening {
    /** Nobody reads an article and answers it sooner. */
    private static final Duration QUICKEST = Duration.ofSeconds(3);

    private final Destinations destinations;
    private final Bans bans;
    private final Limits limits;
    private final HouseWords houseWords;
    private final RecentWords recentWords;
    private final Addresses addresses;
    private final Classifier classifier;
    private final Clock clock = Clock.systemUTC();

    Screening(
            Destinations destinations,
            Bans bans,
            Limits limits,
            HouseWords houseWords,
            RecentWords recentWords,
            Addresses addresses,
            Classifier classifier) {
        this.destinations = destinations;
        this.bans = bans;
        this.limits = limits;
        this.houseWords = houseWords;
        this.recentWords = recentWords;
        this.addresses = addresses;
        this.classifier = classifier;
    }

    /**
     * What was seen.
     *
     * @param forbidden words that do not stand here
     * @param reasons why a moderator should see it first
     * @param likeness of the words; 0 for none
     */
    record Looked(
            Mode mode,
            Optional<Ban> ban,
            List<String> forbidden,
            List<Reason> reasons,
            String nameKey,
            String emailMark,
            long likeness) {
        Looked and(Reason reason) {
            List<Reason> more = new ArrayList<>(reasons);
            more.add(reason);
            return new Looked(mode, ban, forbidden, more, nameKey, emailMark, likeness);
        }
    }

    Looked look(Id<Article> article, ReplyForm form, Body body, Sending sending) {
        Instant now = clock.instant();
        String nameKey = Lookalikes.plain(form.name());
        String emailMark = form.address().map(addresses::mark).orElse("");
        long likeness = Likeness.of(form.text()).orElse(0);
        HouseWords.Found found = houseWords.in(form);
        List<Reason> reasons = new ArrayList<>();
        if (sending.isTrapped()) {
            reasons.add(Reason.of(Reason.Kind.TRAP));
        }
        if (recentWords.hasNear(likeness)) {
            reasons.add(Reason.of(Reason.Kind.NEAR_COPY));
        }
        if (sending.age().filter(age -> age.compareTo(QUICKEST) < 0).isPresent()) {
            reasons.add(Reason.of(Reason.Kind.TOO_QUICK));
        }
        reasons.addAll(ofWords(found, form, body));
        return new Looked(
                destinations.opening(article, now).mode(),
                bans.find(new Who(sending.address(), emailMark, nameKey), now),
                found.blocked(),
                reasons,
                nameKey,
                emailMark,
                likeness);
    }

    /** Tells what is kept now from what comes later. */
    void remember(Looked looked) {
        recentWords.remember(looked.likeness());
    }

    /** What of other words for a reply that stands already a moderator should see. */
    List<Reason> lookAgain(ReplyForm form, Body body) {
        return ofWords(houseWords.in(form), form, body);
    }

    List<String> forbidden(ReplyForm form) {
        return houseWords.in(form).blocked();
    }

    private List<Reason> ofWords(HouseWords.Found found, ReplyForm form, Body body) {
        List<Reason> reasons = new ArrayList<>();
        if (!found.watched().isEmpty()) {
            reasons.add(new Reason(Reason.Kind.WATCHED_WORDS, found.watched()));
        }
        List<String> links = ReplyText.links(body);
        if (links.size() > limits.current().links()) {
            reasons.add(new Reason(Reason.Kind.LINKS, links));
        }
        judge(new Sample(form.name(), form.text(), links)).ifPresent(reasons::add);
        return reasons;
    }

    private Optional<Reason> judge(Sample sample) {
        Verdict verdict = classifier.judge(sample);
        List<String> clues = verdict.clues().stream().map(Verdict.Clue::words).toList();
        return switch (verdict.band()) {
            case HAM -> Optional.empty();
            case UNSURE -> Optional.of(new Reason(Reason.Kind.DOUBTFUL, clues));
            case SPAM -> Optional.of(new Reason(Reason.Kind.LIKE_SPAM, clues));
        };
    }
}
