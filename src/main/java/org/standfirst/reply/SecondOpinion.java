package org.standfirst.reply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.conduct.Mode;
import org.standfirst.correspondent.Letters;
import org.standfirst.kernel.Id;
import org.standfirst.spam.AkismetService;

/**
 * Asks the service that the operator named, if they named one, about a reply of which our own layers are not sure. What they
 * refuse, see through or find nothing in, it never hears of. It may be slow or gone: then it is left alone for a while, and the
 * reply goes the way it would have gone.
 */
@Component
class SecondOpinion {
    private static final Logger LOG = LoggerFactory.getLogger(SecondOpinion.class);

    /** Of all that reply, as few as these may wait for it. */
    private static final int MOST_AT_ONCE = 4;

    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final AkismetService service;
    private final ReplyLimits limits;
    private final Destinations destinations;
    private final Letters letters;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private volatile long quietUntil = System.nanoTime();

    SecondOpinion(AkismetService service, ReplyLimits limits, Destinations destinations, Letters letters) {
        this.service = service;
        this.limits = limits;
        this.destinations = destinations;
        this.letters = letters;
    }

    /** What was seen, and what it says of it. */
    Screening.Looked after(Screening.Looked looked, PostReply.Post post, ReplyForm form) {
        if (service.host().isEmpty() || !isUndecided(looked, post) || !mayBeAsked()) {
            return looked;
        }
        try {
            return switch (service.check(comment(post, form))) {
                case AkismetService.Answer.Spam _ -> looked.and(Reason.of(Reason.Kind.SERVICE));
                case AkismetService.Answer.Ham(), AkismetService.Answer.Off() -> looked;
                case AkismetService.Answer.Unavailable(String reason) -> {
                    quietUntil = System.nanoTime() + LEFT_ALONE.toNanos();
                    LOG.warn("The spam service is left alone for {} s. {}", LEFT_ALONE.toSeconds(), reason);
                    yield looked;
                }
            };
        } finally {
            places.release();
        }
    }

    private boolean isUndecided(Screening.Looked looked, PostReply.Post post) {
        List<Reason> reasons = new ArrayList<>(looked.reasons());
        if (post.sending().proof() instanceof Sending.Proof.Missing) {
            reasons.add(Reason.of(Reason.Kind.UNPROVEN));
        }
        return !reasons.isEmpty()
                && !Reason.areEnough(reasons)
                && looked.mode() != Mode.CLOSED
                && looked.ban().isEmpty()
                && looked.forbidden().isEmpty()
                && limits.around(post.sending().network()).waiting().isEmpty();
    }

    private boolean mayBeAsked() {
        return System.nanoTime() - quietUntil >= 0 && places.tryAcquire();
    }

    /** Not the address of mail: it is promised to nobody. */
    private AkismetService.Comment comment(PostReply.Post post, ReplyForm form) {
        return new AkismetService.Comment(
                post.sending().address().getHostAddress(),
                post.sending().browser(),
                page(post.article()),
                form.name(),
                "",
                form.text());
    }

    private String page(Id<Article> article) {
        return destinations.path(article).map(letters::link).orElse("");
    }
}
